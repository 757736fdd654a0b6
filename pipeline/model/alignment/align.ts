/** Finds for each block of an earlier version the one that it is in a later version. */
import {createIntern, plantForest} from './forest.ts'
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
  return pairsIn(pairing)
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

function pairsIn({after, back, isSure}: Pairing): readonly Pair[] {
  return [...after.pieces.keys()].flatMap((index) => {
    const earlier = back(index)
    return earlier === undefined ? [] : [{before: earlier, after: index, sure: isSure(earlier)}]
  })
}
