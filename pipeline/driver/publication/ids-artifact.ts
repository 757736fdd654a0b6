/** Writes down which ids the blocks of a publication have and had, for the next version of it. */
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import {publicationFolder, type Artifact} from '../../model/edition/edition.ts'
import {idsFile} from '../../model/publication/former-ids.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'

/** `ids.json` (schemas/formats/ids.schema.json), in the publication's folder. */
export function idsArtifact({documents, former, ...publication}: Manuscript): Artifact {
  const value = {
    format: 'tetrapla-ids',
    formatVersion: 1,
    documents: documents.map((document) => ({
      name: document.name,
      blocks: piecesOf([document]).map(({id, kind, text, parent}) => ({
        id,
        kind,
        ...(parent < 0 ? {} : {in: parent}),
        ...(text === '' ? {} : {text})
      })),
      former: former.flatMap(({document: name, ...one}) => (name === document.name ? [one] : []))
    }))
  }
  return {
    path: `${publicationFolder(publication)}/${idsFile}`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(value)}\n`)
  }
}
