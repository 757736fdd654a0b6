/** Finds for each block of an earlier version the one that it is in a later version. */
import {createIntern, plantForest} from './forest.ts'
import {longestRising} from './in-order.ts'
import {createLikeness} from './likeness.ts'
import {pairAnywhere} from './pair-anywhere.ts'
import {pairLeftOver, pairNeighbours, pairUnique} from './pair-exact.ts'
import {pairHolders} from './pair-holders.ts'
import {pairUnchanged} from './pair-unchanged.ts'
import {pairWithin} from './pair-within.ts'
import {createPairing, type Pairing} from './pairing.ts'
import type {Pair, Piece} from './piece.ts'
import {piecesBetween, sameAround} from './same-around.ts'

const mostComparisons = 2500

/**
 * In the order of the later version; each piece is in one pair at most. Documents that did not change come first, then the same
 * words, what holds them next, then words that are alike in the same part, then those that moved. Of a block that was split, or of
 * two that were joined, the larger part is the partner. Far before the first change and behind the last each piece is the one in its place,
 * and takes no time but to see that.
 */
export function align(before: readonly Piece[], after: readonly Piece[]): readonly Pair[] {
  const {start, end} = sameAround(before, after)
  const [earlier, today] = [before.length - end, after.length - end]
  return [
    ...samePairs(start, 0, 0),
    ...alignChanged(piecesBetween(before, start, earlier), piecesBetween(after, start, today)).map(
      (pair) => ({
        ...pair,
        before: pair.before + start,
        after: pair.after + start
      })
    ),
    ...samePairs(end, earlier, today)
  ]
}

function samePairs(length: number, before: number, after: number): readonly Pair[] {
  return Array.from({length}, (_, index) => ({
    before: before + index,
    after: after + index,
    how: 'same',
    sure: true
  }))
}

function alignChanged(before: readonly Piece[], after: readonly Piece[]): readonly Pair[] {
  const intern = createIntern()
  const pairing = createPairing(plantForest(before, intern), plantForest(after, intern))
  pairUnchanged(pairing)
  pairUnique(pairing)
  pairHolders(pairing)
  pairNeighbours(pairing)
  pairHolders(pairing)
  if (!isComplete(pairing)) pairByWords(pairing)
  return describe(pairing)
}

/** Whether nothing is left to be found on one of the sides. */
function isComplete({before, after, ahead, back}: Pairing): boolean {
  return (
    before.pieces.every((_, index) => ahead(index) !== undefined) ||
    after.pieces.every((_, index) => back(index) !== undefined)
  )
}

function pairByWords(pairing: Pairing): void {
  const likeness = createLikeness(pairing.before, pairing.after)
  pairWithin(pairing, likeness, {alike: 0.5, sure: 0.5, mostComparisons})
  pairHolders(pairing)
  pairLeftOver(pairing)
  pairAnywhere(pairing, likeness)
  pairHolders(pairing)
  pairNeighbours(pairing)
  pairWithin(pairing, likeness, {alike: 0.2, sure: 0.4, mostComparisons})
  pairHolders(pairing)
}

function describe(pairing: Pairing): readonly Pair[] {
  const {before, after, back, isSure} = pairing
  const pairs = [...after.pieces.keys()].flatMap((index) => {
    const earlier = back(index)
    return earlier === undefined ? [] : [{before: earlier, after: index}]
  })
  const inPlace = pairs.filter((pair) => !standsElsewhere(pair, pairing))
  const rising = longestRising(inPlace.map((pair) => pair.before))
  const stayed = new Set(rising.flatMap((place) => inPlace[place]?.after ?? []))
  return pairs.map((pair) => {
    const isMoved = !stayed.has(pair.after)
    const isReworded = before.pieces[pair.before]?.text !== after.pieces[pair.after]?.text
    const how = isMoved ? (isReworded ? 'moved-and-reworded' : 'moved') : isReworded ? 'reworded' : 'same'
    return {...pair, how, sure: isSure(pair.before)}
  })
}

/** Whether what holds it, a block or its document, is another; a holder that is new or gone takes nothing elsewhere. */
function standsElsewhere(
  pair: Pick<Pair, 'before' | 'after'>,
  {before, after, ahead, back}: Pairing
): boolean {
  const [from, to] = [holderOf(pair.before, before), holderOf(pair.after, after)]
  const [today, earlier] = [ahead(from), back(to)]
  return today !== undefined && earlier !== undefined && today !== to
}

/** Past the headings of its sections. */
function holderOf(index: number, {parents, pieces}: Pairing['before']): number {
  let holder = parents[index] ?? index
  while (pieces[holder]?.kind === 'heading') holder = parents[holder] ?? holder
  return holder
}
