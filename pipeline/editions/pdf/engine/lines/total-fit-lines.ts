/**
 * Breaks a paragraph into lines by the total-fit algorithm of Donald E. Knuth and Michael F. Plass ("Breaking
 * Paragraphs into Lines", Software: Practice and Experience 11, 1981): of all ways to break it, the one with the
 * least demerits, which count uneven lines, hyphens and a nearly empty last line.
 */
import {partingsOf, type Parting} from './break-word.ts'
import {endCost, fits, lineCost, partingCost, zoneOf, type Fill} from './line-cost.ts'
import type {Row} from '../pages/row.ts'
import {Units} from './units.ts'
import type {Word} from './word.ts'

/** A place where a line may end, with the best way to get there. */
interface Break {
  readonly cost: number
  readonly previous?: Break
  /** Units of the line before it: from, and up to. */
  readonly from: number
  readonly to: number
  /** The part of the next unit at that line's end, and what is left of it. */
  readonly head: readonly Word[]
  readonly rest: readonly Word[]
}

/** Of the many breaks that part no word. */
const none: readonly Word[] = []

/** Undefined where a word is wider than the column: such a paragraph is filled line by line. */
export function evenRows(
  words: readonly Word[],
  width: number,
  justified: boolean
): readonly Row[] | undefined {
  const units = new Units(words)
  const last = units.count === 0 ? undefined : new Search(units, {width, justified}).run()
  return last === undefined ? undefined : rowsUpTo(last, units)
}

/** A line that begins at a break: what is left of a unit, then whole units from `next` on. */
interface Line {
  readonly start: Break
  readonly next: number
  /** Of what is left, without white space at the line's start. */
  readonly width: number
  readonly space: number
  /** White space that is not drawn when nothing follows what is left. */
  readonly cut: number
}

/** Lines that are shorter by this part of the column are not looked at, unless there is no other. */
const shortest = 0.35

class Search {
  readonly #units: Units
  readonly #fill: Fill
  /** The best break before each unit. */
  readonly #before: (Break | undefined)[] = []
  /** The best breaks within each unit, by the characters that are left of it. */
  readonly #within = new Map<number, Map<number, Break>>()
  /** Where the line looked at before ends at the latest: that of the next is near. */
  #reach = 0

  constructor(units: Units, fill: Fill) {
    this.#units = units
    this.#fill = fill
  }

  run(): Break | undefined {
    this.#before[0] = {cost: 0, from: 0, to: 0, head: none, rest: none}
    for (let index = 0; index <= this.#units.count; index++) {
      const start = this.#before[index]
      if (start !== undefined && index < this.#units.count) this.#extend(start, index)
      const within = this.#within.get(index - 1)
      if (within === undefined) continue
      for (const one of within.values()) this.#extend(one, index)
      this.#within.delete(index - 1)
    }
    return this.#before[this.#units.count]
  }

  /** All lines that begin at a break and are full enough, the longest first. */
  #extend(start: Break, next: number): void {
    const line = lineFrom(start, next, this.#units)
    const isPart = start.rest.length > 0
    const least = isPart ? next : next + 1
    const ends = isPart ? this.#units.end(next - 1) : this.#units.end(next)
    const to = this.#endOf(line, least, ends)
    const {width} = this.#fill
    for (let end = to; end >= least; end--) {
      const used = this.#used(line, end)
      if (end < to && width - used > width * shortest) break
      const cost = end === ends ? endCost : lineCost
      this.#keep(line, end, cost(used, this.#space(line, end), this.#fill))
    }
    const lacking = to < least ? width : width - this.#used(line, to)
    if (to < ends && lacking > width * zoneOf(this.#fill)) this.#part(line, Math.max(to, next))
  }

  /** Up to which unit the line has room, from `least` to `most`; less than `least` when there is none. */
  #endOf(line: Line, least: number, most: number): number {
    let end = Math.min(Math.max(this.#reach, least), most)
    while (end >= least && !this.#fits(line, end)) end -= 1
    while (end < most && this.#fits(line, end + 1)) end += 1
    this.#reach = end
    return end
  }

  #fits(line: Line, to: number): boolean {
    return fits(this.#used(line, to), this.#space(line, to), this.#fill)
  }

  /** Without the white space at the line's end. */
  #used({next, width, cut}: Line, to: number): number {
    return width + this.#units.width(next, to) - (to === next ? cut : this.#units.trailing(to - 1))
  }

  #space({next, space, cut}: Line, to: number): number {
    return space + this.#units.space(next, to) - (to === next ? cut : this.#units.trailing(to - 1))
  }

  #keep({start, next}: Line, to: number, own: number): void {
    const cost = start.cost + own
    const known = this.#before[to]
    if (known === undefined || cost < known.cost) {
      this.#before[to] = {cost, previous: start, from: next, to, head: none, rest: none}
    }
  }

  /** The unit after a line parted at the line's end; the paragraph's last is not, so that no part of it makes a line. */
  #part(line: Line, unit: number): void {
    const {start, next} = line
    const isFirst = unit === next && start.rest.length === 0
    if (unit >= this.#units.count - 1 && !isFirst) return
    const used = line.width + this.#units.width(next, unit)
    const space = line.space + this.#units.space(next, unit)
    const known = this.#within.get(unit) ?? new Map<number, Break>()
    this.#within.set(unit, known)
    for (const parting of partingsOf(this.#units.between(unit, unit + 1), this.#fill.width - used)) {
      const own = lineCost(used + parting.width, space, this.#fill) + costOf(parting)
      const cost = start.cost + own + (start.head.length > 0 ? partingCost.again : 0)
      const other = known.get(parting.left)
      if (other !== undefined && cost >= other.cost) continue
      const {before, after} = parting.part()
      known.set(parting.left, {cost, previous: start, from: next, to: unit, head: before, rest: after})
    }
  }
}

function lineFrom(start: Break, next: number, units: Units): Line {
  const {rest} = start
  if (rest.length === 0) return {start, next, width: -units.leading(next), space: 0, cut: 0}
  return {
    start,
    next,
    width: rest.reduce((sum, word) => sum + word.width, 0),
    space: rest.reduce((sum, word) => sum + word.trailingCut, 0),
    cut: rest.at(-1)?.trailingCut ?? 0
  }
}

function costOf({stub}: Parting): number {
  return stub < partingCost.shortStub ? partingCost.short : partingCost.once
}

function rowsUpTo(last: Break, units: Units): readonly Row[] {
  const rows: (readonly Word[])[] = []
  for (let end = last; end.previous !== undefined; end = end.previous) {
    rows.push([...end.previous.rest, ...units.between(end.from, end.to), ...end.head])
  }
  rows.reverse()
  return rows.map((words, index) => ({
    words,
    continues: index > 0 && rows[index - 1]?.at(-1)?.breaking.lineEnd !== true
  }))
}
