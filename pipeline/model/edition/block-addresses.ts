/** Says where the blocks of an edition stand, document by document: of many documents, all together are too much to hold. */
import type {Publication, PublishedDocument} from '../publication/publication.ts'
import {digestOnce} from '../memo.ts'
import {groupBy} from '../values/group-by.ts'

/** Where a block stands in an edition. */
export interface Address {
  /** A URL relative to the publication's folder (`<id>/<language>/`), with a fragment: `scope.html#p2`. */
  readonly href: string
  /** Of the web and the book: the file, relative to the publication's folder, or inside the book from its root. */
  readonly file?: string
  /** In the PDF, counted from 1. */
  readonly page?: number
}

export interface BlockAddresses {
  /** Of one document, by block key: `<document>/<id>`, and its name alone for its start. Empty where there is none of that name. */
  readonly of: (document: string) => ReadonlyMap<string, Address>
  /** By block key. */
  readonly get: (key: string) => Address | undefined
  /** What tells those of a document from others of the same edition, and is plain data: they need not be looked for. */
  readonly keyOf: (document: string) => unknown
}

/** Found in a document when they are asked for: in what it says itself, and nothing else. */
export function addressesOfDocuments(
  {documents}: Pick<Publication, 'documents'>,
  find: (document: PublishedDocument) => ReadonlyMap<string, Address>
): BlockAddresses {
  const byName = new Map(documents.map((document) => [document.name, document]))
  const of = heldOnce((name) => {
    const document = byName.get(name)
    return document === undefined ? new Map() : find(document)
  })
  const keyOf = (name: string): unknown => {
    const document = byName.get(name)
    return document && digestOnce(document)
  }
  return {...of, keyOf}
}

/** Those that are known, by block key. */
export function addressesIn(all: Iterable<readonly [key: string, Address]>): BlockAddresses {
  const byDocument = groupBy(all, ([key]) => documentIn(key))
  const found = heldOnce((document) => new Map(byDocument.get(document)))
  return {...found, keyOf: (document) => byDocument.get(document) ?? []}
}

/** Of all documents, in their order, by block key. */
export function* allAddresses(
  blocks: BlockAddresses,
  {documents}: Pick<Publication, 'documents'>
): Generator<readonly [key: string, Address]> {
  for (const {name} of documents) yield* blocks.of(name)
}

/** Of the last document that was asked for they are held. */
function heldOnce(find: BlockAddresses['of']): Pick<BlockAddresses, 'of' | 'get'> {
  let last: {readonly document: string; readonly found: ReadonlyMap<string, Address>} | undefined
  const of: BlockAddresses['of'] = (document) => {
    if (last?.document !== document) last = {document, found: find(document)}
    return last.found
  }
  return {of, get: (key) => of(documentIn(key)).get(key)}
}

function documentIn(key: string): string {
  return key.split('/', 1)[0] ?? key
}
