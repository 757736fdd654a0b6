/** The records of a library: each publication's in one language. */
import type {Anchor, DocumentEntry, LibraryIndex, PublicationEntry} from './library.ts'

export interface LibraryRecord {
  readonly publication: PublicationEntry
  readonly document: DocumentEntry
  readonly anchor: Anchor
}

/** Finds the records of a type for a list in some publication, again and again. */
export type FindRecords = (
  type: string,
  from: Pick<PublicationEntry, 'id' | 'language'>
) => readonly LibraryRecord[]

/**
 * In the order of the index, then in reading order. Of a publication in several languages those that have such records
 * count: the one in the language of the list, else the first. What is withdrawn or a draft has none for others.
 */
export function createRecordFinder({publications}: LibraryIndex): FindRecords {
  const byType = new Map<string, Map<PublicationEntry, LibraryRecord[]>>()
  for (const publication of publications) {
    for (const document of publication.documents) {
      for (const anchor of document.anchors) {
        if (anchor.record === undefined) continue
        const ofType = byType.get(anchor.record) ?? new Map<PublicationEntry, LibraryRecord[]>()
        const own = ofType.get(publication) ?? []
        own.push({publication, document, anchor})
        byType.set(anchor.record, ofType.set(publication, own))
      }
    }
  }
  return (type, from) => {
    const chosen = new Map<string, readonly LibraryRecord[]>()
    for (const [publication, records] of byType.get(type) ?? []) {
      const isOwn = publication.id === from.id && publication.language === from.language
      if (!isOwn && publication.status !== 'final') continue
      if (!chosen.has(publication.id) || publication.language === from.language)
        chosen.set(publication.id, records)
    }
    return [...chosen.values()].flat()
  }
}
