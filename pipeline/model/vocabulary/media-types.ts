/** Names the media types of editions and of the files beside them. */
import type {EditionName} from '../publication/front-matter.ts'

/** By which links say what they lead to. */
export const mediaTypes: {readonly [edition in EditionName]: string} = {
  html: 'text/html',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  json: 'application/json'
}

/** Of the references that a publication is cited with, and the endings of their files. */
export const referenceTypes: ReadonlyMap<string, string> = new Map([
  ['application/x-bibtex', 'bib'],
  ['application/vnd.citationstyles.csl+json', 'csl.json']
])
