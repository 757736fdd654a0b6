/** Writes down which ids the blocks of a publication have and had, and what they translate, for the next version of it. */
import type {ComparedTranslation} from '../../model/alignment/compare-with-original.ts'
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import {publicationFolder, type EditionFile} from '../../model/edition/edition.ts'
import {openFile} from '../../model/edition/open-file.ts'
import {digestOnce, remember, type Memo} from '../../model/memo.ts'
import type {Document} from '../../model/publication/document.ts'
import {idsFile, keyOf} from '../../model/publication/former-ids.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {TranslatedBlock} from '../../model/publication/translation.ts'
import {groupBy} from '../../model/values/group-by.ts'
import type {PutBy} from '../../model/world.ts'
import {idsText, type IdsOfDocument} from '../../model/alignment/ids-text.ts'

/** `ids.json` (schemas/formats/ids.schema.json) in the publication's folder; where documents are many, each is put by as it is written. */
export function idsInParts(
  manuscript: Manuscript,
  {putBy, ...written}: Written & {readonly putBy?: PutBy | undefined}
): EditionFile {
  const file = openFile({path: idsPath(manuscript), mediaType: 'application/json'}, putBy)
  for (const part of writeIds(manuscript, written)) file.add(part)
  return file.close()
}

/** Where it is in the output. */
export function idsPath(publication: Pick<Manuscript, 'id' | 'language'>): string {
  return `${publicationFolder(publication)}/${idsFile}`
}

export interface Written {
  /** Of a translation, when it was compared with its original. */
  readonly compared?: ComparedTranslation | undefined
  /** What was written of documents before. */
  readonly memo?: Memo | undefined
  /** Is told the part of each document, with its index. */
  readonly onText?: (text: string, index: number) => void
}

/** What is in it, document by document. */
export function* writeIds(
  manuscript: Pick<Manuscript, 'documents' | 'former'>,
  written: Written = {}
): Generator<Uint8Array> {
  yield encoder.encode('{"format":"tetrapla-ids","formatVersion":1,"documents":[')
  let before = ''
  for (const text of idsOfEach(manuscript, written)) {
    yield encoder.encode(before + text)
    before = ','
  }
  yield encoder.encode(']}\n')
}

/** What it says of each document. */
function* idsOfEach(
  {documents, former}: Pick<Manuscript, 'documents' | 'former'>,
  {compared, memo, onText}: Written
): Generator<string> {
  const originals =
    compared === undefined ? new Map<string, readonly TranslatedBlock[]>() : originalsOf(compared)
  // One that is alone changes whenever it is written.
  const own = documents.length === 1 ? undefined : memo
  const leading = groupBy(former, ({document}) => document)
  for (const [index, document] of documents.entries()) {
    const facts = {former: leading.get(document.name) ?? [], originals: originals.get(document.name) ?? []}
    const text = remember(own, {
      of: own && ['ids of a document', facts, digestOnce(document)],
      is: isText,
      make: () => textOf(document, facts)
    })
    onText?.(text, index)
    yield text
  }
}

/** Of one that could not be read what was known of it is kept. */
function textOf(
  document: Document,
  {former, originals}: Required<Pick<IdsOfDocument, 'former' | 'originals'>>
): string {
  const {name, unread} = document
  const pieces = unread?.ids?.pieces ?? piecesOf([document])
  return idsText({name, pieces, former: [...former, ...(unread?.ids?.former ?? [])], originals})
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

const encoder = new TextEncoder()

/** By the documents of the translation, the last of a block alone; of a block whose original is gone, what that was. */
function originalsOf({
  originalText,
  translationText,
  states
}: ComparedTranslation): ReadonlyMap<string, readonly TranslatedBlock[]> {
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
  return groupBy([...known.values()], ({document}) => document)
}
