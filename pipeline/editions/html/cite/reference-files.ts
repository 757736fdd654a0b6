/** The references as files, for whoever collects them. */
import type {Artifact} from '../../../model/edition.ts'
import type {Publication} from '../../../model/publication.ts'
import {inFolder} from '../paths.ts'
import {bibtex} from './bibtex.ts'
import {citedWork} from './cited-work.ts'
import {cslJson} from './csl.ts'

export interface ReferenceFile {
  readonly format: string
  readonly mediaType: string
  /** In the publication's folder. */
  readonly name: string
  readonly text: string
}

/** BibTeX and CSL-JSON. */
export function referenceFiles(publication: Publication): readonly ReferenceFile[] {
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

/** Each in the publication's folder. */
export function referenceArtifacts(publication: Publication): readonly Artifact[] {
  return referenceFiles(publication).map(({name, mediaType, text}) => ({
    path: inFolder(publication, name),
    mediaType,
    bytes: new TextEncoder().encode(text)
  }))
}
