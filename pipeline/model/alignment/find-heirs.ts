/** Finds which block took in the words of one that is gone: two that were joined. */
import {createIntern, plantForest} from './forest.ts'
import {createLikeness} from './likeness.ts'
import type {Pair, Piece} from './piece.ts'
import {piecesBetween, sameAround} from './same-around.ts'

/** The share of its words that has to stand in another block for that one to have taken it in. */
const most = 0.5

/**
 * By the index of each earlier piece without a partner, the index of the later one that has its words; none for what was deleted. How much
 * a word says is judged, as where they are aligned, by what changed and what stands beside it.
 */
export function findHeirs(
  before: readonly Piece[],
  after: readonly Piece[],
  pairs: readonly Pair[]
): ReadonlyMap<number, number> {
  const ahead = new Map(pairs.map((pair) => [pair.before, pair.after]))
  const heirs = new Map<number, number>()
  const gone = [...before.keys()].filter((index) => !ahead.has(index) && before[index]?.text !== '')
  if (gone.length === 0) return heirs
  const {start, end} = sameAround(before, after)
  const last = after.length - end
  const intern = createIntern()
  const likeness = createLikeness(
    plantForest(piecesBetween(before, start, before.length - end), intern),
    plantForest(piecesBetween(after, start, last), intern)
  )
  for (const index of gone) {
    const [found] = neighbours(index, before, ahead)
      .filter((other) => other >= start && other < last && after[other]?.kind === before[index]?.kind)
      .map((other) => ({other, share: likeness.within(index - start, other - start)}))
      .filter(({share}) => share >= most)
      .sort((a, b) => b.share - a.share)
    if (found !== undefined) heirs.set(index, found.other)
  }
  return heirs
}

/** What is left of the blocks around it, and what stands beside these today. */
function neighbours(
  index: number,
  before: readonly Piece[],
  ahead: ReadonlyMap<number, number>
): readonly number[] {
  const found = new Set<number>()
  for (const step of [-1, 1]) {
    let other = index + step
    while (other >= 0 && other < before.length && Math.abs(other - index) < 50 && !ahead.has(other))
      other += step
    const today = ahead.get(other)
    if (today !== undefined) for (const near of [today, today - step]) found.add(near)
  }
  return [...found]
}
