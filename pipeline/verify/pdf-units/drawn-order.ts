/** Checks whether words stand on the pages of a PDF in reading order: lower, or behind the others in their line. */
import {directionOf} from '../../locale/index.ts'
import type {Line} from '../pdf-reader/content/page-content.ts'
import {fromTheRight} from '../pdf-reader/font.ts'
import {chrome, isElement, type Child} from './element-text.ts'

interface PlacedLine extends Line {
  readonly page: number
}

/** What has words of its own, and where these begin. */
interface Placed {
  readonly key: string
  readonly first: PlacedLine
  /** Whether what follows in its line stands behind it. */
  readonly isLeftToRight: boolean
}

/** What was placed last on each page, and before that. */
export type LastPlaced = Map<number, readonly [Placed, Placed | undefined]>

interface Cell {
  readonly key: string
  readonly words: readonly Child[]
  /** Whether it reaches into the rows below, and may have its words there. */
  readonly isTall: boolean
}

/** In sizes of letters: by no more, they are raised or lowered in their line; by more than the least, they may stand in the next. */
const line = 1
const nextLine = 0.2
/** In sizes of letters: by less, what stands side by side is higher or lower. */
const beside = 0.9
const nextRow = 0.5
/** A reading stands no higher above the line of its words. */
const highest = 1.5

export class DrawnOrder {
  readonly #report: (what: string, key: string) => void
  readonly #last: LastPlaced

  /** `last` is written as well. */
  constructor(report: (what: string, key: string) => void, last: LastPlaced = new Map()) {
    this.#report = report
    this.#last = last
  }

  /** Words that are read behind all that were placed before. */
  place(key: string, words: readonly Child[], isLeftToRight: boolean): void {
    const placed = this.#words(key, words, isLeftToRight)
    if (placed === undefined) return
    const {first} = placed
    const [last, before] = this.#last.get(first.page) ?? []
    if (last !== undefined && isBefore(placed, last)) {
      // Which of the two stands elsewhere, cannot be told where each would be right without the other.
      const isOther = before === undefined || !isBefore(placed, before)
      for (const one of isOther ? [last.key, key] : [key]) this.#report('drawn in another order', one)
    }
    this.#last.set(first.page, [placed, last])
  }

  /** The cells of a row, one beside the other and below all rows before; the first may stand in the line of what is around the table. */
  row(cells: readonly Cell[], isLeftToRight: boolean, isFirst: boolean): void {
    const above = new Map(this.#last)
    let previous: Placed | undefined
    for (const {key, words, isTall} of cells) {
      const placed = this.#words(key, words, isLeftToRight)
      if (placed === undefined) continue
      const {first} = placed
      const [last] = above.get(first.page) ?? []
      const isLow =
        last === undefined ||
        first.y < last.first.y + (isFirst ? beside : -nextRow) * smallerOf(first, last.first)
      const isBehind =
        !isLeftToRight || previous?.first.page !== first.page || first.left > previous.first.left
      if (!isLow || !isBehind) this.#report('drawn in another order', key)
      previous = placed
      if (isTall) continue
      const highest = this.#last.get(first.page)
      if (highest === above.get(first.page) || highest === undefined || highest[0].first.y < first.y)
        this.#last.set(first.page, [previous, last])
    }
  }

  /** Where words begin, which have to go on from there. */
  #words(key: string, words: readonly Child[], isAround: boolean): Placed | undefined {
    const lines = words.flatMap((child) => this.#linesOf(child))
    const isLeftToRight = isAround && !words.some(isTurned)
    if (!areInOrder(lines, isLeftToRight)) this.#report('words drawn in another order', key)
    const [first] = lines
    return first === undefined ? undefined : {key, first, isLeftToRight}
  }

  #linesOf(child: Child): readonly PlacedLine[] {
    if (!isElement(child))
      return child.lines.map(({y, size, left, right}) => ({y, size, left, right, page: child.page}))
    if (chrome.has(child.type) || child.type === 'Figure') return []
    const lines = (one: Child): readonly PlacedLine[] => this.#linesOf(one)
    if (child.type !== 'Ruby') return child.children.flatMap(lines)
    const isReading = (one: Child): boolean => isElement(one) && one.type === 'RT'
    const reading = child.children.filter(isReading).flatMap(lines)
    const words = child.children.filter((one) => !isReading(one)).flatMap(lines)
    return standsAbove(reading, words) ? words : [...words, ...reading]
  }
}

/** Whether a reading is set above the middle of its words, and stands in no line of its own. */
function standsAbove(reading: readonly PlacedLine[], words: readonly PlacedLine[]): boolean {
  const [first] = words
  if (first === undefined) return false
  const isOver = reading.every(
    ({y, page}) => page === first.page && y > first.y && y < first.y + highest * first.size
  )
  return isOver && Math.abs(middleOf(reading) - middleOf(words)) < beside * first.size
}

function middleOf(lines: readonly PlacedLine[]): number {
  const [left, right] = [lines.map((one) => one.left), lines.map((one) => one.right)]
  return (Math.min(...left) + Math.max(...right)) / 2
}

function areInOrder(lines: readonly PlacedLine[], isLeftToRight: boolean): boolean {
  // What is lowered may stand beside what is raised, both smaller than the line that they are in.
  const size = lines.reduce((largest, one) => Math.max(largest, one.size), 0)
  return lines.every((one, index) => {
    const last = lines[index - 1]
    if (last === undefined) return true
    if (one.page !== last.page) return one.page > last.page
    const lower = last.y - one.y
    if (lower > nextLine * size) return true
    return lower >= -line * size && (!isLeftToRight || one.left >= last.right - size)
  })
}

/** Signs that turn what follows, whatever script it is (UAX #9, §2). */
const turning = /[\u202b\u202e\u2067\u2068]/

/** Whether some of it is written from right to left. */
function isTurned(child: Child): boolean {
  if (!isElement(child)) return fromTheRight.test(child.drawn) || turning.test(child.text)
  const {language, children} = child
  return (language !== undefined && directionOf(language) === 'rtl') || children.some(isTurned)
}

/** Whether words stand above others, or before them in a line. */
function isBefore(one: Placed, other: Placed): boolean {
  const [higher, size] = [one.first.y - other.first.y, smallerOf(one.first, other.first)]
  if (higher > beside * size) return true
  const isInLine = one.isLeftToRight && other.isLeftToRight && Math.abs(higher) < size / 2
  return isInLine && one.first.left < other.first.left - size / 2
}

function smallerOf(one: PlacedLine, other: PlacedLine): number {
  return Math.min(one.size, other.size)
}
