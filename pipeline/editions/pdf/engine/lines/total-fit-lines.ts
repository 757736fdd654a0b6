/**
 * Breaks a paragraph into lines by the total-fit algorithm of Donald E. Knuth and Michael F. Plass ("Breaking
 * Paragraphs into Lines", Software: Practice and Experience 11, 1981): of all ways to break it, the one with the
 * least demerits, which count uneven lines, hyphens and a nearly empty last line.
 */
import {divideAt, hyphenationPoints, type HyphenationPoint} from './break-word.ts'
import {lastLineDemerits, fits, lineDemerits, hyphenPenalty, hyphenationZone, type Fill} from './demerits.ts'
import type {LineWords} from './box.ts'
import {Boxes} from './boxes.ts'
import type {Word} from './word.ts'

/** A feasible breakpoint, with the best breaks that lead to it and the sum of their demerits. */
interface Breakpoint {
  readonly demerits: number
  readonly previous?: Breakpoint
  /** Boxes of the line before it: from, and up to. */
  readonly from: number
  readonly to: number
  /** The part of the next box at that line's end, and what is left of it. */
  readonly head: readonly Word[]
  readonly rest: readonly Word[]
}

/** A breakpoint within a box, which is divided only where lines are looked for behind it. */
interface BreakWithin extends Omit<Breakpoint, 'head' | 'rest'> {
  readonly previous: Breakpoint
  readonly point: HyphenationPoint
}

/** Of the many breakpoints within no word. */
const none: readonly Word[] = []

/** Undefined where a word is wider than the column: such a paragraph is filled line by line. */
export function totalFitLines(
  words: readonly Word[],
  width: number,
  justified: boolean
): readonly LineWords[] | undefined {
  const boxes = new Boxes(words)
  const last = boxes.count === 0 ? undefined : new Search(boxes, {width, justified}).run()
  return last === undefined ? undefined : linesUpTo(last, boxes)
}

/** A line that begins at a break: what is left of a box, then whole boxes from `next` on. */
interface Line {
  readonly start: Breakpoint
  readonly next: number
  /** Of what is left, without white space at the line's start. */
  readonly width: number
  readonly glue: number
  /** White space that is not drawn when nothing follows what is left. */
  readonly cut: number
}

/** Lines that are shorter by this part of the column are not looked at, unless there is no other. */
const shortest = 0.35

class Search {
  readonly #boxes: Boxes
  readonly #fill: Fill
  /** The best break before each box. */
  readonly #before: (Breakpoint | undefined)[] = []
  /** The best breaks within each box, by the characters that are left of it. */
  readonly #within = new Map<number, Map<number, BreakWithin>>()
  /** All places in each box where it may be hyphenated. */
  readonly #points = new Map<number, readonly HyphenationPoint[]>()
  /** Where the line looked at before ends at the latest: that of the next is near. */
  #reach = 0

  constructor(boxes: Boxes, fill: Fill) {
    this.#boxes = boxes
    this.#fill = fill
  }

  run(): Breakpoint | undefined {
    this.#before[0] = {demerits: 0, from: 0, to: 0, head: none, rest: none}
    for (let index = 0; index <= this.#boxes.count; index++) {
      const start = this.#before[index]
      if (start !== undefined && index < this.#boxes.count) this.#extend(start, index)
      const within = this.#within.get(index - 1)
      if (within === undefined) continue
      for (const one of within.values()) this.#extend(this.#divided(one), index)
      this.#within.delete(index - 1)
      this.#points.delete(index - 1)
    }
    return this.#before[this.#boxes.count]
  }

  /**
   * All lines that begin at a break and are full enough, the longest first. Their widths are computed in place: what the engine does
   * not compile into one would make an object of each.
   */
  #extend(start: Breakpoint, next: number): void {
    const line = lineFrom(start, next, this.#boxes)
    const hasRest = start.rest.length > 0
    const least = hasRest ? next : next + 1
    const ends = hasRest ? this.#boxes.end(next - 1) : this.#boxes.end(next)
    const to = this.#endOf(line, least, ends)
    const {widths, glues, trailing} = this.#boxes
    const width = widths[next] ?? 0
    const glue = glues[next] ?? 0
    const column = this.#fill.width
    let shortfall = column
    for (let end = to; end >= least; end--) {
      const cut = end === next ? line.cut : (trailing[end - 1] ?? 0)
      const used = line.width + ((widths[end] ?? 0) - width) - cut
      if (end === to) shortfall = column - used
      else if (column - used > column * shortest) break
      const demerits = end === ends ? lastLineDemerits : lineDemerits
      this.#keep(line, end, demerits(used, line.glue + ((glues[end] ?? 0) - glue) - cut, this.#fill))
    }
    if (to < ends && shortfall > column * hyphenationZone(this.#fill))
      this.#hyphenate(line, Math.max(to, next))
  }

  /** Up to which box the line has room, from `least` to `most`; less than `least` when there is none. */
  #endOf(line: Line, least: number, most: number): number {
    const {next} = line
    const {widths, glues, trailing} = this.#boxes
    const width = widths[next] ?? 0
    const glue = glues[next] ?? 0
    let end = Math.min(Math.max(this.#reach, least), most)
    let goesUp = false
    for (;;) {
      const cut = end === next ? line.cut : (trailing[end - 1] ?? 0)
      const used = line.width + ((widths[end] ?? 0) - width) - cut
      const hasRoom = end < least || fits(used, line.glue + ((glues[end] ?? 0) - glue) - cut, this.#fill)
      if (!hasRoom && goesUp) end -= 1
      if (hasRoom ? end >= most : goesUp) break
      goesUp = hasRoom
      end += hasRoom ? 1 : -1
    }
    this.#reach = end
    return end
  }

  #keep({start, next}: Line, to: number, own: number): void {
    const demerits = start.demerits + own
    const known = this.#before[to]
    if (known === undefined || demerits < known.demerits) {
      this.#before[to] = {demerits, previous: start, from: next, to, head: none, rest: none}
    }
  }

  /** Hyphenates the box after a line, at that line's end; the last of a paragraph is not hyphenated, so that no part of it makes a line. */
  #hyphenate(line: Line, box: number): void {
    const {start, next} = line
    const isFirst = box === next && start.rest.length === 0
    if (box >= this.#boxes.count - 1 && !isFirst) return
    const {widths, glues} = this.#boxes
    const used = line.width + ((widths[box] ?? 0) - (widths[next] ?? 0))
    const glue = line.glue + ((glues[box] ?? 0) - (glues[next] ?? 0))
    const known = this.#within.get(box) ?? new Map<number, BreakWithin>()
    this.#within.set(box, known)
    for (const point of this.#pointsIn(box)) {
      if (point.width > this.#fill.width - used) continue
      const own = lineDemerits(used + point.width, glue, this.#fill) + penaltyOf(point)
      const demerits = start.demerits + own + (start.head.length > 0 ? hyphenPenalty.again : 0)
      const other = known.get(point.left)
      if (other !== undefined && demerits >= other.demerits) continue
      known.set(point.left, {demerits, previous: start, from: next, to: box, point})
    }
  }

  /** Divides a box at the best of the breaks that were found there. */
  #divided({point, demerits, previous, from, to}: BreakWithin): Breakpoint {
    const {before, after} = divideAt(this.#boxes.between(to, to + 1), point)
    return {demerits, previous, from, to, head: before, rest: after}
  }

  #pointsIn(box: number): readonly HyphenationPoint[] {
    const known = this.#points.get(box)
    if (known !== undefined) return known
    const points = hyphenationPoints(this.#boxes.between(box, box + 1), Infinity)
    this.#points.set(box, points)
    return points
  }
}

function lineFrom(start: Breakpoint, next: number, boxes: Boxes): Line {
  const {rest} = start
  if (rest.length === 0) return {start, next, width: -boxes.leading(next), glue: 0, cut: 0}
  return {
    start,
    next,
    width: rest.reduce((sum, word) => sum + word.width, 0),
    glue: rest.reduce((sum, word) => sum + word.trailingCut, 0),
    cut: rest.at(-1)?.trailingCut ?? 0
  }
}

function penaltyOf({lettersBefore}: HyphenationPoint): number {
  return lettersBefore < hyphenPenalty.fewLetters ? hyphenPenalty.short : hyphenPenalty.once
}

function linesUpTo(last: Breakpoint, boxes: Boxes): readonly LineWords[] {
  const lines: (readonly Word[])[] = []
  for (let end = last; end.previous !== undefined; end = end.previous) {
    lines.push([...end.previous.rest, ...boxes.between(end.from, end.to), ...end.head])
  }
  lines.reverse()
  return lines.map((words, index) => ({
    words,
    continues: index > 0 && lines[index - 1]?.at(-1)?.breaking.lineEnd !== true
  }))
}
