/** Maps a library by what references name: paths, ids, languages and records. */
import {publicationFolder} from '../edition/edition.ts'
import type {Anchor, DocumentEntry, LibraryIndex, PublicationEntry} from '../publication/library.ts'
import {nfc} from './split-reference.ts'
import {given} from '../values/given.ts'
import {addTo} from '../values/group-by.ts'
import {NumbersByText} from '../values/numbers-by-text.ts'

/** A document and the publication that it belongs to. */
export interface Located {
  readonly publication: PublicationEntry
  readonly document: DocumentEntry
}

/** Where everything of a library stands that a reference may name. */
export interface LibraryMaps {
  readonly documentAt: (path: string) => Located | undefined
  /** By id and language. */
  readonly publications: Names<PublicationEntry>
  /** By file or folder. */
  readonly publicationsByPath: Names<PublicationEntry>
  /** All languages of an id. */
  readonly languagesOf: Names<readonly PublicationEntry[]>
  /** By id, in the order of the index. */
  readonly records: Names<readonly RecordSpot[]>
  /** Those that are documents, by name, or publications. */
  readonly documents: Names<readonly RecordSpot[]>
}

/** Tells what has a name. */
export type Names<T> = Pick<ReadonlyMap<string, T>, 'get'>

/** Where a record is: of what may be put by nothing is held. */
export interface RecordSpot {
  readonly publication: PublicationEntry
  /** Which of its documents, and of its anchors. */
  readonly document?: number
  readonly anchor?: number
}

/** A record: without an anchor the document itself, or the publication. */
export interface LocatedRecord {
  readonly publication: PublicationEntry
  readonly document?: DocumentEntry
  readonly anchor?: Anchor
}

/** Made once, so that each of many links is found in constant time. */
export function mapsOf(index: LibraryIndex): LibraryMaps {
  const places = createPlaces()
  const publications = new Map<string, PublicationEntry>()
  const publicationsByPath = new Map<string, PublicationEntry>()
  const languagesOf = new Map<string, PublicationEntry[]>()
  const records = new Map<string, RecordSpot[]>()
  const documents = new Map<string, RecordSpot[]>()
  const put = (map: Map<string, RecordSpot[]>, id: string, record: RecordSpot): void =>
    addTo(map, nfc(id), record)
  for (const publication of index.publications) {
    publications.set(publicationFolder(publication), publication)
    publicationsByPath.set(nfc(publication.path), publication)
    if (publication.record !== undefined) put(documents, publication.id, {publication})
    addTo(languagesOf, publication.id, publication)
    const all = publication.documents
    places.add(publication, all)
    for (const [document, {name, record, anchors}] of all.entries()) {
      if (record !== undefined) {
        put(records, name, {publication, document})
        put(documents, name, {publication, document})
        const isNamedOtherwise = !hasSeveral(publication) && publication.id !== name
        if (isNamedOtherwise) put(documents, publication.id, {publication, document})
      }
      for (const [anchor, {kind, id}] of anchors.entries())
        if (kind === 'record') put(records, id, {publication, document, anchor})
    }
  }
  return {documentAt: places.find, publications, publicationsByPath, languagesOf, records, documents}
}

/** Whether it has several documents, which an entry that was cut down may lack. */
export function hasSeveral({documents, isPart}: PublicationEntry): boolean {
  return documents.length > 1 || isPart === true
}

/** Finds documents by their paths: held is a number of each, since those of a large library are not all in memory. */
function createPlaces() {
  const numbers = new NumbersByText()
  const publications: PublicationEntry[] = []
  /** The number of the first document of each. */
  const firsts: number[] = []
  let count = 0
  const locate = (number: number): Located | undefined => {
    let [low, high] = [0, firsts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((firsts[middle] ?? 0) <= number) low = middle
      else high = middle
    }
    const publication = publications[low]
    const document = publication?.documents[number - (firsts[low] ?? 0)]
    return publication === undefined || document === undefined ? undefined : {publication, document}
  }
  return {
    add: (publication: PublicationEntry, documents: PublicationEntry['documents']): void => {
      publications.push(publication)
      firsts.push(count)
      for (const {path} of documents) numbers.add(nfc(path), count++)
    },
    find: (path: string): Located | undefined => {
      const found = numbers.find(path).flatMap((number) => locate(number) ?? [])
      return found.findLast(({document}) => nfc(document.path) === path)
    }
  }
}

/** The record that stands there. */
export function openRecord({publication, document: number, anchor: at}: RecordSpot): LocatedRecord {
  const document = number === undefined ? undefined : publication.documents[number]
  const anchor = at === undefined ? undefined : document?.anchors[at]
  return {publication, ...given({document, anchor})}
}
