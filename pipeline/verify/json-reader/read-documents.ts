/** Reads the documents of a JSON edition, or takes them as they were read of the same bytes before. */
import {entriesByDocument, partsOfEdition, passagesByDocument} from '../../model/edition/documents-in.ts'
import type {EditionFile} from '../../model/edition/edition.ts'
import {digestOfData} from '../../model/memo.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {ReadingContext, Whereabouts} from '../readers/context.ts'
import {attempt} from '../unreadable.ts'
import {isData, parseData} from './data.ts'
import type {EditionSchema} from './edition-file.ts'
import {examineDocument, type Examined} from './examine-document.ts'
import {linesOf} from './passages.ts'

export interface JsonContext extends Whereabouts, Partial<Pick<ReadingContext, 'documents' | 'memo'>> {
  readonly isEdition: EditionSchema
}

/** Takes a document, and tells whether there is one; `of` is all that it is read from. */
export type TakeExamined = (make: () => Examined | undefined, of?: () => unknown) => boolean

/** Of an edition that is held to its schema. */
export function readWhole(edition: Json.Edition, context: Whereabouts, passages?: EditionFile): Examined[] {
  const names = edition.documents.map(({name}) => name)
  const around = aroundDocuments(edition, names, context)
  const lines = passages && passagesByDocument(passages, names, linesOf)
  return edition.documents.map((document, index) => examineDocument(document, around, lines?.(index)))
}

/**
 * Gives them to `take`, one by one, and an edition that lacks them; undefined where the file is not as it is written or not as its schema says, which is told
 * where the whole is read. The schema asks nothing of a document that depends on another, or on what stands beside the documents.
 */
export function readInParts(
  file: EditionFile,
  {documents: names = [], memo, isEdition, ...context}: JsonContext,
  {passages, take}: {readonly passages: EditionFile | undefined; readonly take: TakeExamined}
): Json.Edition | undefined {
  const parts = memo || 'parts' in file ? partsOfEdition(file, names) : undefined
  const rest = parts && attempt(() => parseData(parts.around))
  const edition: unknown = {...rest, documents: []}
  if (!isData(rest) || rest['documents'] !== null || !isEdition.own(edition)) return undefined
  const around = aroundDocuments(edition, names, context)
  const lines = passages && passagesByDocument(passages, names, linesOf)
  const {records: _, editions, ...others} = around
  // Of other editions nothing is read but their files, and of records of documents nothing but a document's own.
  const told = digestOfData([others, editions.html?.entry, editions.epub?.entry, editions.pdf?.entry])
  const entries = entriesByDocument(edition.records)
  const bare = {...edition, contents: [], records: {}, assets: []}
  const isRead = (part: () => Uint8Array, index: number): boolean => {
    const [text, own] = [part(), lines?.(index)]
    const make = (): Examined | undefined => {
      const alone: unknown = {...bare, documents: [attempt(() => parseData(text))]}
      const [document] = isEdition.own(alone) ? alone.documents : []
      return document && examineDocument(document, around, own)
    }
    return take(make, () => [told, entries.get(names[index] ?? ''), own, sha256Of(text)])
  }
  return parts?.documents.length === names.length && parts.documents.every(isRead) ? edition : undefined
}

function aroundDocuments(
  {id: publication, language, editions, records}: Json.Edition,
  documents: readonly string[],
  {folder, baseUrl}: Whereabouts
): Parameters<typeof examineDocument>[1] {
  return {publication, language, documents, assets: new Map(), records, baseUrl, folder, editions}
}
