/** Lets blocks keep the ids that they had in an earlier version of their publication, wherever they stand and whatever they say. */
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import type {Outcome} from '../../model/diagnostic.ts'
import {digestOnce, madeFrom, remember, type Memo} from '../../model/memo.ts'
import {changedLater, withChanged, type Document} from '../../model/publication/document.ts'
import {keyOf, type EarlierIds, type FormerId} from '../../model/publication/former-ids.ts'
import type {Shelf} from '../../model/shelf.ts'
import {isBoolean} from '../../model/values/is-boolean.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {compareChanged} from './compare-changed.ts'
import {earlierParts, type EarlierPart} from './earlier-parts.ts'
import {firstIds} from './first-ids.ts'
import {identified} from './identified.ts'
import {anchorsOf, putAnchors, withoutAnchors, type Identified} from './put-anchors.ts'
import {judgeOf, type Judge} from './stays-itself.ts'
import {parted, withWaiting} from './waiting-ids.ts'

export interface Carried {
  readonly documents: readonly Document[]
  /** In order of document and id. */
  readonly former: readonly FormerId[]
  /** Names of documents whose blocks have the words and the ids that the earlier version has of them; others may, too. */
  readonly staying: ReadonlySet<string>
}

export interface CarryOptions {
  /** Whether the publication's `ids` are its labels. */
  readonly labels?: boolean
  /** Puts by documents as they become. */
  readonly shelf?: Shelf | undefined
  /** Has what was found of documents that are what an earlier version had of them. */
  readonly memo?: Memo | undefined
}

/**
 * A block has the id that it had, unless its author gave it or another one an id; what is new has one that no block ever had.
 * Ids that no block has any more lead to what took the place of theirs. Without an earlier version all stays as it is.
 * Reports where it is not sure that a block is the one that had its id.
 */
export function carryIdentifiers(
  documents: readonly Document[],
  earlier: EarlierIds | undefined,
  {labels = false, shelf, memo}: CarryOptions = {}
): Outcome<Carried> {
  const judge = judgeOf(documents, {labels, memo})
  if (earlier !== undefined) return carryOver(documents, earlier, {labels, shelf, judge})
  const first = firstIds(documents, {labels, shelf})
  const former = inOrder(first.former)
  const leading = groupBy(former, ({document}) => document)
  const settled = documents.map((read, index) => {
    const final = first.documents[index] ?? read
    // Whether it stays itself is found out where its publication is edited: most never are.
    if (final === read) return read
    const own = leading.get(read.name) ?? []
    // Asked by the document alone, so that one which was read before is not opened for its pieces.
    const isAsRead = remember(memo, {
      of: memo && ['first ids', digestOnce(read), own, labels],
      is: isBoolean,
      make: () => asRead(read, {final, former: own, judge}) === read
    })
    return isAsRead ? read : final
  })
  return {value: {documents: settled, former, staying: new Set()}, diagnostics: []}
}

interface Carrying {
  readonly labels: boolean
  readonly shelf: Shelf | undefined
  readonly judge: Judge
}

/** Documents that are, block by block, what they were are taken as such; others are compared. */
function carryOver(
  documents: readonly Document[],
  earlier: EarlierIds,
  {labels, shelf, judge}: Carrying
): Outcome<Carried> {
  const unread = new Set(documents.flatMap((one) => (one.unread === undefined ? [] : [one.name])))
  const [known, waiting] = unread.size === 0 ? [earlier, undefined] : parted(earlier, unread)
  const parts = earlierParts(known)
  const staying = new Map<string, Itself>()
  for (const document of documents) {
    const found = judge(document, () => parts.of(document.name))
    const part = found.how === 'other' ? undefined : parts.of(document.name)
    if (part !== undefined)
      staying.set(document.name, {...part, ...(found.how === 'itself' ? {holds: found.holds} : {})})
  }
  const {value, diagnostics} = compareChanged(documents, {known, parts, staying, labels, shelf})
  const former = inOrder(value.former)
  const leading = groupBy(former, ({document}) => document)
  const carried = documents.map((read, index) => {
    const [named, itself] = [value.named.get(index), staying.get(read.name)]
    const own = leading.get(read.name) ?? []
    if (itself !== undefined) return itselfAgain(read, {itself, former: own, shelf})
    if (named === undefined) throw new Error('a document stays itself, or is named')
    const final = withAnchors(named.document, own, shelf)
    if (final !== read) madeFrom(final, read, {by: {ids: named.ids, anchors: insideOf(read, own)}})
    return withWaiting(asRead(read, {final, former: own, judge}), waiting)
  })
  return {value: {documents: carried, former, staying: new Set(staying.keys())}, diagnostics}
}

interface Itself extends EarlierPart {
  /** With its ids and its anchors; absent where it was read with these. */
  readonly holds?: Document['holds']
}

interface Again {
  readonly itself: Itself
  readonly former: readonly FormerId[]
  readonly shelf: Shelf | undefined
}

function itselfAgain(read: Document, {itself: {pieces, former: had, holds}, former, shelf}: Again): Document {
  const {name} = read
  const anchors = insideOf(read, former)
  // What led to another document may lead back.
  const isKnown = insideOf(read, had).length === anchors.length
  if (isKnown && holds === undefined) return read
  const change = (opened: Document): Identified => identified(withoutAnchors(opened), {name, pieces, former})
  const changing = {shelf, by: {ids: pieces.map(({id}) => id), anchors}}
  return isKnown && holds !== undefined
    ? changedLater(read, change, {...changing, holds})
    : withChanged(read, change, changing)
}

interface Settling {
  readonly final: Document
  readonly former: readonly FormerId[] | undefined
  readonly judge: Judge
}

/** What is the same as what was read is that, and known by it. The next version asks the same of it: what is found is kept for that. */
function asRead(read: Document, {final, former = [], judge}: Settling): Document {
  return judge(read, () => ({pieces: piecesOf([final]), first: 0, former})).how === 'as-read' ? read : final
}

/** By document and id. */
export function inOrder(former: readonly FormerId[]): readonly FormerId[] {
  const keyed = former.map((one) => ({one, key: keyOf(one)}))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({one}) => one)
}

function withAnchors(document: Document, former: readonly FormerId[], shelf: Shelf | undefined): Document {
  const anchors = anchorsOf(former, document.name)
  return anchors.size === 0
    ? document
    : withChanged(document, (opened) => putAnchors(opened, anchors), {shelf})
}

function insideOf({name}: Document, former: readonly FormerId[]): readonly FormerId[] {
  return former.filter(({to}) => to?.document === name)
}
