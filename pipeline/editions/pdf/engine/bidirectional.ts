/** The order in which the words of a line stand, when some are written from right to left. */
import type {Word} from './word.ts'

/**
 * The words' indexes from left to right; undefined where they stand as they are read. A simplification of UAX #9: each word has one level, numbers among
 * right-to-left words keep their own direction, and what is neither goes with the words around it.
 */
export function orderOfWords(words: readonly Word[], base: boolean): readonly number[] | undefined {
  if (!base && !words.some(({set}) => set.direction === 'right')) return undefined
  const order = words.map((_, index) => index)
  const levels = levelsOf(words, base ? 1 : 0)
  for (let level = Math.max(...levels); level > 0; level--)
    reverseRuns(order, (index) => (levels[index] ?? 0) >= level)
  return order
}

function levelsOf(words: readonly Word[], base: 0 | 1): readonly number[] {
  const strong = words.map(({set}) => set.direction)
  return strong.map((kind, index) => {
    if (kind === 'right') return 1
    if (kind === 'left') return base === 1 ? 2 : 0
    const before = strong.slice(0, index).findLast((one) => one === 'right' || one === 'left')
    const after = strong.slice(index + 1).find((one) => one === 'right' || one === 'left')
    if (kind === 'number') return before === 'right' || base === 1 ? 2 : 0
    return before === 'right' && after === 'right' ? 1 : base
  })
}

function reverseRuns(order: number[], isIn: (index: number) => boolean): void {
  let start = 0
  while (start < order.length) {
    let end = start
    while (end < order.length && isIn(order[end] ?? -1)) end += 1
    if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse())
    start = Math.max(end, start + 1)
  }
}
