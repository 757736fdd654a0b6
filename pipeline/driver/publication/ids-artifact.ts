/** Writes down which ids the blocks of a publication have and had, and what they translate, for the next version of it. */
import type {ComparedTranslation} from '../../model/alignment/compare-with-original.ts'
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import {publicationFolder, type EditionFile} from '../../model/edition/edition.ts'
import {openFile} from '../../model/edition/open-file.ts'
import {idsFile, keyOf} from '../../model/publication/former-ids.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {TranslatedBlock} from '../../model/publication/translation.ts'
import {groupBy} from '../../model/values/group-by.ts'
import type {PutBy} from '../../model/world.ts'

/** `ids.json` (schemas/formats/ids.schema.json) in the publication's folder; where documents are many, each is put by as it is written. */
export function idsInParts(
  manuscript: Manuscript,
  {compared, putBy}: {readonly compared?: ComparedTranslation | undefined; readonly putBy?: PutBy | undefined}
): EditionFile {
  const file = openFile({path: idsPath(manuscript), mediaType: 'application/json'}, putBy)
  for (const part of writeIds(manuscript, compared)) file.add(part)
  return file.close()
}

/** Where it is in the output. */
export function idsPath(publication: Pick<Manuscript, 'id' | 'language'>): string {
  return `${publicationFolder(publication)}/${idsFile}`
}

/** What is in it, document by document; of a translation, when it was `compared`. */
export function* writeIds(
  {documents, former}: Pick<Manuscript, 'documents' | 'former'>,
  compared?: ComparedTranslation
): Generator<Uint8Array> {
  const originals = compared === undefined ? new Map<string, TranslatedBlock>() : originalsOf(compared)
  const leading = groupBy(former, ({document}) => document)
  yield encoder.encode('{"format":"tetrapla-ids","formatVersion":1,"documents":[')
  for (const [index, document] of documents.entries()) {
    const {name, unread} = document
    const value = {
      name,
      // Of one that could not be read what was known of it is kept.
      blocks: (unread?.ids?.pieces ?? piecesOf([document])).map(({id, kind, text, parent}) => ({
        id,
        kind,
        ...(parent < 0 ? {} : {in: parent}),
        ...(text === '' ? {} : {text}),
        ...originalOf(originals.get(`${name}/${id}`))
      })),
      former: [...(leading.get(name) ?? []), ...(unread?.ids?.former ?? [])].map(
        ({document: _, ...one}) => one
      )
    }
    yield encoder.encode(`${index === 0 ? '' : ','}${JSON.stringify(value)}`)
  }
  yield encoder.encode(']}\n')
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
