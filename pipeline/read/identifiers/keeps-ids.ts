/** Tells whether a publication that is read over the ids that were written of it has the same ids again, without comparing its blocks. */
import {idsIn, piecesOf} from '../../model/alignment/pieces-of.ts'
import {digestOnce, remember, type Memo} from '../../model/memo.ts'
import type {Document} from '../../model/publication/document.ts'
import {keyOf, type FormerId} from '../../model/publication/former-ids.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {isBoolean} from '../../model/values/is-boolean.ts'
import {isSameData} from '../../model/values/is-same-data.ts'
import {idsByWords} from './ids-by-words.ts'
import {anchorsOf, putAnchors, takeAnchors} from './put-anchors.ts'
import {isSafeId} from './safe-identifier.ts'

export interface WrittenIds {
  readonly manuscript: Read
  /** Whose ids were written: the same one, but where something in it is private. */
  readonly published: Read
}

type Read = Pick<Manuscript, 'documents' | 'former' | 'frontMatter'>

/**
 * Whether `carryIdentifiers` would leave all as it is and find nothing. Where a document says block by block what was written of it,
 * each block is paired with itself. So one document after the other tells the rest: whether its blocks could take their ids back, whether all
 * that lead on would be found again and no others, and whether these would stand where they do. It may say no where they would. `memo` has
 * what was told of documents before.
 */
export function keepsIds({manuscript, published}: WrittenIds, memo?: Memo): boolean {
  const {documents, former, frontMatter} = manuscript
  if (!isSameData(former, published.former) || !isRising(former.map(keyOf))) return false
  const names = new Set(documents.map(({name}) => name))
  if (names.size < documents.length || former.some(({document}) => !names.has(document))) return false
  const leading = groupBy(former, ({document}) => document)
  const ends = former.flatMap(({to}) => to ?? [])
  if (ends.some(({document}) => !names.has(document))) return false
  const sought = groupBy(ends, ({document}) => document)
  const labels = frontMatter.data['ids'] === 'labels'
  const staysSame = (document: Document, index: number): boolean => {
    const {name} = document
    const own = leading.get(name) ?? []
    const ids = (sought.get(name) ?? []).map(({id}) => id)
    if (!saysTheSame(document, published.documents[index], memo)) return false
    return hasSame(document, {own, sought: ids, labels}, memo)
  }
  return documents.every(staysSame) && documents.length === published.documents.length
}

function isRising(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key)
}

/** In what blocks are known by. */
function saysTheSame(document: Document, published: Document | undefined, memo: Memo | undefined): boolean {
  if (document === published) return true
  if (document.name !== published?.name) return false
  if (memo !== undefined && digestOnce(document) === digestOnce(published)) return true
  const [own, written] = [document, published].map((one) =>
    piecesOf([one]).map(({place: _, ...piece}) => piece)
  )
  return isSameData(own, written)
}

/** Plain data. */
interface Ids {
  /** Those of the document that lead on. */
  readonly own: readonly FormerId[]
  /** Those in the document that others lead to. */
  readonly sought: readonly string[]
  readonly labels: boolean
}

/** Whether a document has all ids that are led to in it, and would have those that it has again. */
function hasSame(document: Document, ids: Ids, memo: Memo | undefined): boolean {
  // The ids of one that could not be read wait, and no block has one.
  if (document.unread !== undefined) return ids.own.length === 0 && ids.sought.length === 0
  return remember(memo, {
    of: memo && ['has the same ids', ids, digestOnce(document)],
    is: isBoolean,
    make: () => areKept(document, ids) && standsAnchored(document, ids.own)
  })
}

/** Whether those that are sought are there, each can be read and is one block's alone, and headings and records are led to by no other words than they were. */
function areKept(document: Document, {own, sought, labels}: Ids): boolean {
  const ids = idsIn(document)
  const taken = new Set(ids)
  if (taken.size < ids.length || !ids.every(isSafeId) || !sought.every((id) => taken.has(id))) return false
  for (const id of document.written) taken.add(id)
  if (own.some(({id}) => taken.has(id) || !isSafeId(id))) return false
  for (const {id} of own) taken.add(id)
  return idsByWords(document, document, labels).every(({id}) => taken.has(id))
}

/** Whether ids that lead on in the document are anchors in it, at the beginning of what they lead to, and there are no others. */
function standsAnchored(document: Document, own: readonly FormerId[]): boolean {
  const anchors = anchorsOf(own, document.name)
  if (anchors.size === 0 && !document.holds.has('span')) return true
  const {children, notes} = putAnchors(takeAnchors(document, document.written), anchors)
  return isSameData([children, notes], [document.children, document.notes])
}
