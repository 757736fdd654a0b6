/** Tells whether a document is, block by block, what an earlier version has of it, so that it keeps its ids whatever the others say. */
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import {digestOfData, digestOnce, keptWith, remember, type Memo} from '../../model/memo.ts'
import type {Document} from '../../model/publication/document.ts'
import {holdsOf} from '../../model/tree/holds.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {isSameData} from '../../model/values/is-same-data.ts'
import type {EarlierPart} from './earlier-parts.ts'
import {identified} from './identified.ts'
import {idsByWords} from './ids-by-words.ts'
import {idsText} from '../../model/alignment/ids-text.ts'
import {withoutAnchors, type Identified} from './put-anchors.ts'

/**
 * `as-read`: with these ids, and with anchors of those that lead on in it, it is what was read; `itself`: it is another then, which holds that; `other`: it may
 * have other ids.
 */
export type Staying =
  {readonly how: 'as-read' | 'other'} | {readonly how: 'itself'; readonly holds: Document['holds']}

/** Asks that of a document as it was read, and of what an earlier version has of it alone; `part` is asked for where that is to be compared. */
export type Judge = (document: Document, part: () => EarlierPart | undefined) => Staying

export interface JudgeOptions {
  /** Without one, each document is compared with all others: to find out that it need not be takes as long. */
  readonly memo: Memo | undefined
  readonly labels: boolean
}

/**
 * Of a publication of these documents. What stays itself has all its pieces paired with themselves, for `align` begins with such documents; each piece
 * has its id back; and all ids that led on lead on, and no others.
 */
export function judgeOf(documents: readonly Document[], {memo, labels}: JudgeOptions): Judge {
  // Where there is one document, it is the one that changed.
  if (memo === undefined || documents.length === 1) return () => other
  const named = groupBy(documents, ({name}) => name)
  return (document, partOf) => {
    if (document.unread !== undefined || named.get(document.name)?.length !== 1) return other
    const part = partOf()
    if (part === undefined) return other
    const text = idsText({...part, name: document.name})
    return remember(memo, {
      of: questionOf(document, text, labels),
      is: keptWith<Staying>('how'),
      make: () => compare(document, part, labels)
    })
  }
}

const other: Staying = {how: 'other'}

/**
 * Notes that a document has what is in `ids.json` of it: with this text beside it, it was found to have the same ids again (`keepsIds`), of a publication
 * with several documents. So its first edit does not compare all others.
 */
export function noteAsRead(
  memo: Memo,
  document: Document,
  {text, labels}: {readonly text: string; readonly labels: boolean}
): void {
  if (document.unread !== undefined) return
  const key = digestOfData(questionOf(document, text, labels))
  const found: Staying = {how: 'as-read'}
  if (!memo.has(key)) memo.put(key, found)
}

function questionOf(document: Document, text: string, labels: boolean): readonly unknown[] {
  return ['ids', digestOnce(document), text, labels]
}

/** Counted from the first piece of its document; -1 for none. */
function within(parent: number, first: number): number {
  return Math.max(-1, parent - first)
}

function compare(document: Document, part: EarlierPart, labels: boolean): Staying {
  const bare = withoutAnchors(document)
  if (!saysTheSame(document, bare, part) || !leadsOnTheSame(document, part, labels)) return other
  const {children, notes} = identified(bare, {...part, name: document.name})
  return isSameData([children, notes], [document.children, document.notes])
    ? {how: 'as-read'}
    : {how: 'itself', holds: holdsOf({children, notes})}
}

/** And could take the ids back: none is two blocks', or another one's that its author gave. */
function saysTheSame(
  {path, name, written}: Document,
  {children, notes}: Identified,
  {pieces: earlier, first}: EarlierPart
): boolean {
  if (new Set(earlier.map(({id}) => id)).size < earlier.length) return false
  const own = new Set([...written, ...notes.map(({id}) => id)])
  const today = piecesOf([{path, name, written, children, notes}])
  return (
    today.length === earlier.length &&
    today.every((piece, index) => {
      const before = earlier[index]
      if (before === undefined || piece.kind !== before.kind || piece.text !== before.text) return false
      if (piece.parent !== within(before.parent, first) || piece.written !== own.has(before.id)) return false
      return !piece.written || piece.id === before.id
    })
  )
}

/** Ids that led on are no block's, and those by words are among them. */
function leadsOnTheSame(document: Document, {pieces, former}: EarlierPart, labels: boolean): boolean {
  const taken = new Set([...pieces.map(({id}) => id), ...document.written])
  for (const {id} of former) {
    if (taken.has(id)) return false
    taken.add(id)
  }
  return idsByWords(document, document, labels).every(({id}) => taken.has(id))
}
