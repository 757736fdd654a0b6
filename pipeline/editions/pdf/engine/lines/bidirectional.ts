/** Gives the characters of a paragraph their levels, and the words of a line their order (UAX #9). */
import makeBidi from 'bidi-js'
import type {Isolate, Run} from './runs.ts'

const bidi = makeBidi()

/** Without any of these in it, a line from left to right is shown as it is read, unless a part of it has its own direction. */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const opening = {ltr: '\u2066', rtl: '\u2067', auto: '\u2068'} as const
const closing = '\u2069'

/** The levels of a run. */
export interface RunLevels {
  /** Of its characters, by code unit: even ones are written from left to right. */
  readonly levels: Uint8Array
  /** Of what is around both, where something that keeps its direction begins or ends before it. */
  readonly between?: number
}

/** Undefined where a whole paragraph is written from left to right. What stands for a character has the levels of that character. */
export function levelsOf(runs: readonly Run[], rightToLeft: boolean): readonly RunLevels[] | undefined {
  if (!rightToLeft && !runs.some(isTurning)) return undefined
  let text = ''
  let open: readonly Isolate[] = []
  const ranges = runs.map((run) => {
    const {isolates = []} = run
    const common = lengthOfCommon(open, isolates)
    const closed = open.length - common
    // the outermost of these signs has the level of what is around
    const between = text.length + Math.max(0, closed - 1)
    const isApart = text !== '' && (closed > 0 || isolates.length > common)
    text += closing.repeat(closed)
    for (const {direction} of isolates.slice(common)) text += opening[direction]
    open = isolates
    const start = text.length
    text += meaningOf(run)
    return {start, end: text.length, ...(isApart ? {between} : {})}
  })
  const {levels} = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr')
  return ranges.map(({start, end, between}) => ({
    levels: levels.subarray(start, end),
    ...(between === undefined ? {} : {between: levels[between] ?? 0})
  }))
}

/** Signs and digits, too, stand in another order where a language from right to left is named. */
function isTurning(run: Run): boolean {
  return turning.test(meaningOf(run)) || run.isolates?.some(({direction}) => direction === 'rtl') === true
}

function meaningOf({text, actualText = text}: Run): string {
  return actualText
}

function lengthOfCommon(one: readonly Isolate[], other: readonly Isolate[]): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}

/** Whether words of this level are written from right to left. */
export function isTurned(level: number): boolean {
  return level % 2 === 1
}

/** The indexes of what has these levels from left to right (rule L2). */
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
