/** Writes down which ids the blocks of a publication have and had, and what they translate, for the next version of it. */
import type {ComparedTranslation} from '../../model/alignment/compare-with-original.ts'
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import {publicationFolder, type Artifact, type EditionFile} from '../../model/edition/edition.ts'
import {heldBytes} from '../../model/edition/edition-file.ts'
import {openFile} from '../../model/edition/open-file.ts'
import {idsFile, keyOf} from '../../model/publication/former-ids.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {TranslatedBlock} from '../../model/publication/translation.ts'
import type {PutBy} from '../../model/world.ts'

/** `ids.json` (schemas/formats/ids.schema.json), in the publication's folder. */
export function idsArtifact(manuscript: Manuscript): Artifact {
  const file = idsInParts(manuscript, {})
  const {path, mediaType} = file
  return {path, mediaType, bytes: heldBytes(file)}
}

/** The same of a translation that was `compared`; where documents are many, each is put by as it is written. */
export function idsInParts(
  {documents, former, ...publication}: Manuscript,
  {compared, putBy}: {readonly compared?: ComparedTranslation | undefined; readonly putBy?: PutBy | undefined}
): EditionFile {
  const originals = compared === undefined ? new Map<string, TranslatedBlock>() : originalsOf(compared)
  const path = `${publicationFolder(publication)}/${idsFile}`
  const file = openFile({path, mediaType: 'application/json'}, putBy)
  const add = (text: string): void => file.add(encoder.encode(text))
  add('{"format":"tetrapla-ids","formatVersion":1,"documents":[')
  for (const [index, document] of documents.entries()) {
    const value = {
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
    }
    add(`${index === 0 ? '' : ','}${JSON.stringify(value)}`)
  }
  add(']}\n')
  return file.close()
}

const encoder = new TextEncoder()

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
