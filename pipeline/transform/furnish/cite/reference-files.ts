/** Writes the references as files to download, one for each format. */
import type {ReferenceFile} from '../../../model/publication/furniture.ts'
import type {Furnished} from '../furnished.ts'
import {bibtex} from './bibtex.ts'
import {citedWork} from './cited-work.ts'
import {cslJson} from './csl.ts'

/** BibTeX and CSL-JSON. */
export function referenceFiles(publication: Furnished): readonly ReferenceFile[] {
  const work = citedWork(publication)
  const name = `${publication.id.slice(publication.id.lastIndexOf('/') + 1)}.${publication.language.toLowerCase()}`
  return [
    {format: 'BibTeX', mediaType: 'application/x-bibtex', name: `${name}.bib`, text: bibtex(work)},
    {
      format: 'CSL-JSON',
      mediaType: 'application/vnd.citationstyles.csl+json',
      name: `${name}.csl.json`,
      text: cslJson(work)
    }
  ]
}
