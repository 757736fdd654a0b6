/** Finds records of a type in the library index, with each publication in one language. */
import type {JsonObject} from './front-matter.ts'
import type {DocumentEntry, DocumentRecord, LibraryIndex, PublicationEntry} from './library.ts'

export interface LibraryRecord {
  readonly publication: PublicationEntry
  /** Absent of a publication of several documents that is one itself. */
  readonly document?: DocumentEntry
  /** Of a record in a document's text. */
  readonly block?: string
  /** What it is called. */
  readonly label: string
  /** When it is not the publication's. */
  readonly lang?: string
  readonly data: JsonObject
}

/** Finds the records of a type for a list in some publication, again and again. */
export type FindRecords = (
  type: string,
  from: Pick<PublicationEntry, 'id' | 'language'>
) => readonly LibraryRecord[]

/**
 * In the order of the index, then in reading order, a document before what stands in it. Of a publication in several languages those that
 * have such records count: the one in the language of the list, else the first. What is withdrawn or a draft has none for others.
 */
export function createRecordFinder(index: LibraryIndex): FindRecords {
  // Looked for when a list asks: most libraries have none.
  let known: ReadonlyMap<string, RecordsOfType> | undefined
  return (type, from) => {
    known ??= recordsByType(index)
    const chosen = new Map<string, readonly LibraryRecord[]>()
    for (const [publication, records] of known.get(type) ?? []) {
      const isOwn = publication.id === from.id && publication.language === from.language
      if (!isOwn && publication.status !== 'final') continue
      if (!chosen.has(publication.id) || publication.language === from.language)
        chosen.set(publication.id, records)
    }
    return [...chosen.values()].flat()
  }
}

type RecordsOfType = ReadonlyMap<PublicationEntry, readonly LibraryRecord[]>

function recordsByType({publications}: LibraryIndex): ReadonlyMap<string, RecordsOfType> {
  const byType = new Map<string, Map<PublicationEntry, LibraryRecord[]>>()
  for (const publication of publications) {
    for (const [type, record] of recordsOf(publication)) {
      const ofType = byType.get(type) ?? new Map<PublicationEntry, LibraryRecord[]>()
      const own = ofType.get(publication) ?? []
      own.push(record)
      byType.set(type, ofType.set(publication, own))
    }
  }
  return byType
}

function* recordsOf(publication: PublicationEntry): Generator<readonly [type: string, LibraryRecord]> {
  const {record, title, documents} = publication
  if (record !== undefined) yield [record.type, {publication, label: title, ...said(record)}]
  for (const document of documents) {
    if (document.record !== undefined)
      yield [document.record.type, {publication, document, label: document.title, ...said(document.record)}]
    for (const anchor of document.anchors) {
      if (anchor.record === undefined) continue
      const {id, text} = anchor
      yield [anchor.record, {publication, document, block: id, label: text, ...said(anchor)}]
    }
  }
}

function said({
  data = {},
  lang
}: Pick<DocumentRecord, 'data' | 'lang'>): Pick<LibraryRecord, 'data' | 'lang'> {
  return {data, ...(lang === undefined ? {} : {lang})}
}
