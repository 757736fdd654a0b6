/** Lets blocks keep the ids that they had in an earlier version of their publication, wherever they stand and whatever they say. */
import {align, findHeirs, type Piece} from '../../model/alignment/index.ts'
import {idsIn, piecesOf, withIds, type PlacedPiece} from '../../model/alignment/pieces-of.ts'
import type {Outcome} from '../../model/diagnostic.ts'
import {withChanged, type Document} from '../../model/publication/document.ts'
import {
  keyOf,
  type BlockAddress,
  type ComparedIds,
  type EarlierIds,
  type FormerId
} from '../../model/publication/former-ids.ts'
import type {Shelf} from '../../model/shelf.ts'
import {visit} from '../../model/tree/walk.ts'
import {doubtsOf} from './doubts-of.ts'
import {nameBlocks} from './give-identifiers.ts'
import {idsByWords} from './ids-by-words.ts'
import {anchorsOf, mapBlocks, putAnchors, takeAnchors, type Identified} from './put-anchors.ts'
import {uniqueNames} from './unique-names.ts'
import {parted, withWaiting} from './waiting-ids.ts'
import {addTo, groupBy} from '../../model/values/group-by.ts'

export interface Carried {
  readonly documents: readonly Document[]
  /** In order of document and id. */
  readonly former: readonly FormerId[]
}

export interface CarryOptions {
  /** Whether the publication's `ids` are its labels. */
  readonly labels?: boolean
  /** Puts by documents as they become. */
  readonly shelf?: Shelf | undefined
}

/**
 * A block has the id that it had, unless its author gave it or another one an id; what is new has one that no block ever had.
 * Ids that no block has any more lead to what took the place of theirs. Without an earlier version all stays as it is.
 * Reports where it is not sure that a block is the one that had its id.
 */
export function carryIdentifiers(
  documents: readonly Document[],
  earlier: EarlierIds | undefined,
  {labels = false, shelf}: CarryOptions = {}
): Outcome<Carried> {
  if (earlier === undefined && !labels)
    return {value: {documents, former: inOrder(documents.flatMap(madeAnchors))}, diagnostics: []}
  const changed = (
    all: readonly Document[],
    change: (document: Document) => Pick<Document, 'children' | 'notes'>
  ): readonly Document[] => all.map((document) => withChanged(document, change, {shelf}))
  const bare = documents.map((document) =>
    document.holds.has('span')
      ? withChanged(document, (opened) => takeAnchors(opened, opened.written), {shelf})
      : document
  )
  if (earlier === undefined)
    return {value: {documents: changed(bare, nameByLabels), former: []}, diagnostics: []}
  const unread = new Set(documents.flatMap((one) => (one.unread === undefined ? [] : [one.name])))
  const [known, waiting] = unread.size === 0 ? [earlier, undefined] : parted(earlier, unread)
  const pieces = piecesOf(bare)
  const pairs = align(known.pieces, pieces)
  const nameBlocksOf = namerOf(pieces, {earlier: known, pairs, labels})
  // Lists of each document: a function takes no hundred thousand arguments.
  const ids: (readonly string[])[] = []
  const byWords: (readonly FormerId[])[] = []
  const named = changed(bare, (document) => {
    const content = nameBlocksOf(document)
    ids.push(idsIn(content))
    byWords.push(idsByWords(document, content, labels))
    return content
  })
  const today = withIds(pieces, ids.flat())
  const former = formerIds(named, {today, byWords: byWords.flat()}, {earlier: known, pairs})
  return {
    value: {
      documents: anchored(named, former, shelf).map((document) => withWaiting(document, waiting)),
      former
    },
    diagnostics: doubtsOf(today, {earlier: known, pairs})
  }
}

interface Named extends ComparedIds {
  readonly labels: boolean
}

/** The first version of a document. */
function nameByLabels(document: Document): Identified {
  const {written, notes} = document
  const bare = mapBlocks(document, (block) => (written.has(block.id) ? block : {...block, id: ''}))
  const names = uniqueNames([...written, ...notes.map((note) => note.id)])
  return nameBlocks(bare, {names, goesOn: false, labels: true})
}

/** The anchors that no author wrote, each with the block that it stands in. */
function madeAnchors(document: Document): readonly FormerId[] {
  if (!document.holds.has('span')) return []
  const {name, children, notes, written} = document
  const found: FormerId[] = []
  let id = ''
  visit([...children, ...notes.flatMap((note) => note.children)], (node) => {
    if (node.type === 'span' && node.id !== undefined && !written.has(node.id))
      found.push({document: name, id: node.id, to: {document: name, id}})
    else if ('id' in node && node.type !== 'span') id = node.id
  })
  return found
}

function namerOf(
  pieces: readonly PlacedPiece[],
  {earlier, pairs, labels}: Named
): (document: Document) => Identified {
  const used = idsByDocument([...earlier.pieces, ...earlier.former])
  const earlierOf = new Map(pairs.map((pair) => [pair.after, earlier.pieces[pair.before]]))
  const blocks = new Map<string, {readonly piece: Piece; readonly before: Piece | undefined}[]>()
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'note') continue
    addTo(blocks, piece.document, {piece, before: earlierOf.get(index)})
  }
  return (document) => {
    const {name, written, notes} = document
    const known = used.get(name) ?? new Set<string>()
    const own = new Set([...written, ...notes.map((note) => note.id)])
    const given = new Set<string>()
    const ids = (blocks.get(name) ?? []).map(({piece, before}) => {
      if (piece.written) return piece.id
      if (before === undefined || own.has(before.id) || given.has(before.id)) return ''
      if (before.document !== name && known.has(before.id)) return ''
      given.add(before.id)
      return before.id
    })
    const next = ids.values()
    const bare = mapBlocks(document, (block) => {
      const id = next.next().value ?? ''
      return id === block.id ? block : {...block, id}
    })
    const names = uniqueNames([...own, ...known, ...given])
    return nameBlocks(bare, {names, goesOn: true, labels})
  }
}

function idsByDocument(addresses: readonly BlockAddress[]): ReadonlyMap<string, ReadonlySet<string>> {
  const documents = groupBy(addresses, ({document}) => document)
  return new Map([...documents].map(([document, all]) => [document, new Set(all.map(({id}) => id))]))
}

/**
 * Those that were, those of blocks that are gone or have another id, and those that headings would have by their words, but
 * for headings that their author gave an id.
 */
function formerIds(
  documents: readonly Document[],
  {today, byWords}: {readonly today: readonly Piece[]; readonly byWords: readonly FormerId[]},
  {earlier, pairs}: ComparedIds
): readonly FormerId[] {
  const heirs = findHeirs(earlier.pieces, today, pairs)
  const ahead = new Map([...heirs, ...pairs.map((pair) => [pair.before, pair.after] as const)])
  const places = new Map(earlier.pieces.map((piece, index) => [keyOf(piece), index]))
  const leads = (to: BlockAddress | undefined): Pick<FormerId, 'to'> => {
    const piece = today[ahead.get(places.get(to === undefined ? '' : keyOf(to)) ?? -1) ?? -1]
    return piece === undefined ? {} : {to: {document: piece.document, id: piece.id}}
  }
  const taken = new Set([...today.map(keyOf), ...documents.flatMap(writtenKeys)])
  const names = new Set(documents.map(({name}) => name))
  const found = new Map<string, FormerId>()
  const add = (one: FormerId): void => {
    const key = keyOf(one)
    if (names.has(one.document) && !taken.has(key) && !found.has(key)) found.set(key, one)
  }
  for (const {document, id} of earlier.pieces) add({document, id, ...leads({document, id})})
  for (const {document, id, to} of earlier.former) add({document, id, ...leads(to)})
  for (const one of byWords) add(one)
  return inOrder([...found.values()])
}

/** By document and id. */
export function inOrder(former: readonly FormerId[]): readonly FormerId[] {
  return former.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

function writtenKeys({name, written}: Document): readonly string[] {
  return [...written].map((id) => keyOf({document: name, id}))
}

function anchored(
  documents: readonly Document[],
  former: readonly FormerId[],
  shelf: Shelf | undefined
): readonly Document[] {
  const inside = former.filter(({document, to}) => to?.document === document)
  const byDocument = groupBy(inside, ({document}) => document)
  return documents.map((document) => {
    const own = byDocument.get(document.name)
    if (own === undefined) return document
    return withChanged(document, (opened) => putAnchors(opened, anchorsOf(own, opened.name)), {shelf})
  })
}
