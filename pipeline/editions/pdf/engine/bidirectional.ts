/** The order in which the words of a line stand, when some are written from right to left. */
import type {Direction} from './direction.ts'
import type {Word} from './word.ts'

/**
 * The level of each word: even ones stand from left to right. A simplification of UAX #9: each word has one level, numbers
 * keep their own direction, and what is neither goes with the words around it when they agree, numbers among them, else with
 * the line. Undefined where all words stand as they are read.
 */
export function levelsOf(words: readonly Word[], rightToLeft: boolean): readonly number[] | undefined {
  if (!rightToLeft && !words.some(({set}) => set.direction === 'right')) return undefined
  const line = rightToLeft ? 'right' : 'left'
  const fromLeft = rightToLeft ? 2 : 0
  const directions = words.map(({set}) => set.direction)
  const after = directionsAfter(directions, line)
  let before: 'right' | 'left' = line
  return directions.map((direction, index) => {
    if (isStrong(direction)) before = direction
    if (direction === 'number') return before === 'right' ? 2 : fromLeft
    const next = after[index] === 'number' ? before : after[index]
    const own = direction === 'neutral' && before !== next ? line : before
    return own === 'right' ? 1 : fromLeft
  })
}

/** What comes next after each word that is not neutral; after the last, the line's own direction. */
function directionsAfter(
  directions: readonly Direction[],
  line: 'right' | 'left'
): readonly ('right' | 'left' | 'number')[] {
  const after: ('right' | 'left' | 'number')[] = []
  let next: 'right' | 'left' | 'number' = line
  for (let index = directions.length - 1; index >= 0; index--) {
    after[index] = next
    const direction = directions[index]
    if (direction !== undefined && direction !== 'neutral') next = direction
  }
  return after
}

/** Whether the first word that has a direction is written from right to left. */
export function beginsFromRight(words: readonly Word[]): boolean {
  return words.find(({set}) => isStrong(set.direction))?.set.direction === 'right'
}

function isStrong(direction: Direction): direction is 'right' | 'left' {
  return direction === 'right' || direction === 'left'
}

/** The words' indexes from left to right. */
export function orderOf(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index)
  for (let level = Math.max(...levels); level > 0; level--)
    reverseRuns(order, (index) => (levels[index] ?? 0) >= level)
  return order
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
