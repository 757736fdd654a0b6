/** Writes the publication.yaml of what is imported. */
import {stringify} from 'yaml'
import type {Matter} from '../model/publication/document.ts'
import type {Site} from './systems/system.ts'

/** A document where the publication has it. */
export interface Placed {
  readonly path: string
  readonly matter?: Matter
}

type Facts = Pick<Site, 'title' | 'summary' | 'language' | 'authors'>

/** What is known, in the order that the guide has it. */
export function writePublication(facts: Facts, contents: readonly Placed[]): string {
  const data = {
    title: inOneLine(facts.title),
    summary: inOneLine(facts.summary),
    language: facts.language,
    authors: facts.authors,
    contents: contents.length === 0 ? undefined : arranged(contents)
  }
  const known = Object.entries(data).filter(([, value]) => value !== undefined)
  return known.length === 0 ? '{}\n' : stringify(Object.fromEntries(known), {lineWidth: 0})
}

/** Titles of books are broken for their covers: `Fees <br> and forms`. */
function inOneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s*<br\s*\/?>\s*/gi, ' ').trim()
}

/** A list; with what stands around the text, and its parts, where there is any of these. A part goes on to the next. */
function arranged(contents: readonly Placed[]): unknown {
  if (contents.every(({matter}) => matter === undefined)) return contents.map(({path}) => path)
  const of = (wanted: Matter) => contents.flatMap(({path, matter}) => (matter === wanted ? [path] : []))
  const documents: string[] = []
  const parts: {document: string; documents: string[]}[] = []
  for (const {path, matter} of contents) {
    if (matter === 'part') parts.push({document: path, documents: []})
    else if (matter === undefined) (parts.at(-1)?.documents ?? documents).push(path)
  }
  const whole = {front: of('front'), documents, parts, annexes: of('annex')}
  return Object.fromEntries(Object.entries(whole).filter(([, list]) => list.length > 0))
}
