/** Writes down which ids the blocks of a publication have and had, and what they translate, for the next version of it. */
import type {ComparedTranslation} from '../../model/alignment/compare-with-original.ts'
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import {publicationFolder, type Artifact} from '../../model/edition/edition.ts'
import {idsFile, keyOf} from '../../model/publication/former-ids.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {TranslatedBlock} from '../../model/publication/translation.ts'

/** `ids.json` (schemas/formats/ids.schema.json), in the publication's folder. */
export function idsArtifact(
  {documents, former, ...publication}: Manuscript,
  compared?: ComparedTranslation
): Artifact {
  const originals = compared === undefined ? new Map<string, TranslatedBlock>() : originalsOf(compared)
  const value = {
    format: 'tetrapla-ids',
    formatVersion: 1,
    documents: documents.map((document) => ({
      name: document.name,
      // Of one that could not be read what was known of it is kept.
      blocks: (document.unread?.ids?.pieces ?? piecesOf([document])).map(({id, kind, text, parent}) => ({
        id,
        kind,
        ...(parent < 0 ? {} : {in: parent}),
        ...(text === '' ? {} : {text}),
        ...originalOf(originals.get(`${document.name}/${id}`))
      })),
      former: [...former, ...(document.unread?.ids?.former ?? [])].flatMap(({document: name, ...one}) =>
        name === document.name ? [one] : []
      )
    }))
  }
  return {
    path: `${publicationFolder(publication)}/${idsFile}`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(value)}\n`)
  }
}

/** By the addresses of the translation's blocks; of one whose original is gone, what that was. */
function originalsOf({
  originalText,
  translationText,
  states
}: ComparedTranslation): Map<string, TranslatedBlock> {
  const known = new Map((translationText.translated ?? []).map((one) => [keyOf(one), one]))
  for (const {unit, original, digest} of states.units) {
    const [own, of] = [translationText.units[unit], originalText.units[original ?? -1]]
    if (own === undefined || of === undefined) continue
    const {document, id} = own
    known.set(keyOf(own), {
      document,
      id,
      of: {document: of.document, id: of.id},
      ...(digest === undefined ? {} : {digest})
    })
  }
  return known
}

function originalOf(block: TranslatedBlock | undefined): object {
  if (block === undefined) return {}
  const {of, digest = ''} = block
  return {of: {document: of.document, id: of.id, ...(digest === '' ? {} : {digest})}}
}
