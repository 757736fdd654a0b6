/** Finds for each row or column of a table the one that it is today. */
import {diffArrays} from 'diff'
import {textAt, type Grid} from './grid.ts'
import {addTo} from '../../model/values/group-by.ts'

/** Today's index by the earlier one. */
export type Pairs = ReadonlyMap<number, number>

/** Columns of both tables that are compared with each other; of wider ones the place alone counts. */
const mostColumns = 60

/** Rows that came or went at most; of more the place alone counts. */
const mostEdits = 3000

/** Two ranks that have a smaller part of their cells in common are not one, unless nothing else is left between their neighbours. */
const alike = 0.5

/** Columns are known by their heads, else by what stands in them, else by their place. */
export function pairColumns(before: Grid, after: Grid): Pairs {
  const [earlier, today] = [headsOf(before), headsOf(after)]
  const isSame = before.width === after.width && earlier.join('\n') === today.join('\n')
  if (isSame && before.headRows > 0) return inPlace(before.width)
  if (Math.max(before.width, after.width) > mostColumns) return inPlace(Math.min(before.width, after.width))
  const [cellsBefore, cellsAfter] = [columnsOf(before), columnsOf(after)]
  const scores = cellsBefore.flatMap((cells, one) =>
    cellsAfter.map((others, other) => ({
      one,
      other,
      score: shareOf(cells, others) + (earlier[one] !== '' && earlier[one] === today[other] ? 1 : 0)
    }))
  )
  const pairs = best(scores)
  return completed(pairs, before.width, after.width)
}

function headsOf(grid: Grid): readonly string[] {
  return columns(grid).map((column) =>
    Array.from({length: grid.headRows}, (_, row) => textAt(grid, row, column)).join('\n')
  )
}

function columnsOf(grid: Grid): readonly (readonly string[])[] {
  return columns(grid).map((column) =>
    grid.rows.slice(grid.headRows).map((_, row) => textAt(grid, row + grid.headRows, column))
  )
}

function columns({width}: Grid): readonly number[] {
  return Array.from({length: width}, (_, column) => column)
}

/** Rows that say the same in the columns of both come first, wherever they stand; then those with the same head or much in common; then, between two neighbours, those that are left. */
export function pairRows(before: Grid, after: Grid, columnPairs: Pairs): Pairs {
  const [earlier, today] = [
    before.rows.map((_, row) => [...columnPairs.keys()].map((column) => textAt(before, row, column))),
    after.rows.map((_, row) => [...columnPairs.values()].map((column) => textAt(after, row, column)))
  ]
  const changes = diffArrays(
    earlier.map((row) => row.join('\t')),
    today.map((row) => row.join('\t')),
    {maxEditLength: mostEdits}
  )
  if (changes === undefined) return inPlace(Math.min(before.rows.length, after.rows.length))
  const pairs = new Map<number, number>()
  let [from, to] = [0, 0]
  for (const {count, added, removed} of changes) {
    if (!added && !removed) for (let at = 0; at < count; at += 1) pairs.set(from + at, to + at)
    if (!added) from += count
    if (!removed) to += count
  }
  pairLeft(pairs, earlier, today)
  return completed(pairs, before.rows.length, after.rows.length, (one, other) =>
    isCloser(earlier[one], today[other])
  )
}

type Cells = readonly (readonly string[])[]

function pairLeft(pairs: Map<number, number>, earlier: Cells, today: Cells): void {
  const taken = new Set(pairs.values())
  const names = [(row: readonly string[]) => row.join('\t'), (row: readonly string[]) => row[0] ?? '']
  for (const name of names) {
    const waiting = new Map<string, number[]>()
    today.forEach((row, index) => {
      if (!taken.has(index) && name(row).trim() !== '') addTo(waiting, name(row), index)
    })
    earlier.forEach((row, index) => {
      const other = pairs.has(index) ? undefined : waiting.get(name(row))?.shift()
      if (other === undefined) return
      pairs.set(index, other)
      taken.add(other)
    })
  }
  const left = earlier.flatMap((row, one) => (pairs.has(one) ? [] : [{row, one}]))
  const others = today.flatMap((row, other) => (taken.has(other) ? [] : [{row, other}]))
  if (left.length * others.length > mostColumns * mostColumns) return
  const scores = left.flatMap(({row, one}) =>
    others.map(({row: now, other}) => ({one, other, score: inPlaceShare(row, now)}))
  )
  for (const [one, other] of best(scores)) pairs.set(one, other)
}

/** A row with no cell in common is another, unless it has but one. */
function isCloser(row: readonly string[] = [], now: readonly string[] = []): boolean {
  return row.length < 2 || inPlaceShare(row, now) > 0
}

function inPlaceShare(row: readonly string[], now: readonly string[]): number {
  const filled = row.filter((cell, index) => cell !== '' || now[index] !== '').length
  const same = row.filter((cell, index) => cell !== '' && cell === now[index]).length
  return filled === 0 ? 0 : same / filled
}

interface Score {
  readonly one: number
  readonly other: number
  readonly score: number
}

/** The best first, and of equals those nearest to their place. */
function best(scores: readonly Score[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const sorted = scores
    .filter(({score}) => score >= alike)
    .sort((a, b) => b.score - a.score || Math.abs(a.one - a.other) - Math.abs(b.one - b.other))
  for (const {one, other} of sorted) {
    if (pairs.has(one) || taken.has(other)) continue
    pairs.set(one, other)
    taken.add(other)
  }
  return pairs
}

/** As many left on both sides between the same neighbours are each other, in order. */
function completed(
  pairs: ReadonlyMap<number, number>,
  before: number,
  after: number,
  isOne: (one: number, other: number) => boolean = () => true
): Pairs {
  const all = new Map(pairs)
  const back = new Map([...pairs].map(([one, other]) => [other, one]))
  for (let start = 0; start < before; start += 1) {
    if (pairs.has(start) || (start > 0 && !pairs.has(start - 1))) continue
    let end = start
    while (end < before && !pairs.has(end)) end += 1
    const first = start === 0 ? 0 : (pairs.get(start - 1) ?? 0) + 1
    let last = first
    while (last < after && !back.has(last)) last += 1
    if (last - first !== end - start) continue
    for (let at = 0; at < end - start; at += 1)
      if (isOne(start + at, first + at)) all.set(start + at, first + at)
  }
  return all
}

function inPlace(count: number): Pairs {
  return new Map(Array.from({length: count}, (_, index) => [index, index]))
}

/** Dice's coefficient of two lists of texts, from 0 to 1; of empty ones 0. */
function shareOf(cells: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const cell of cells) if (cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1)
  let [shared, all] = [0, 0]
  for (const count of counts.values()) all += count
  for (const cell of others) {
    if (cell === '') continue
    all += 1
    const left = counts.get(cell) ?? 0
    if (left > 0) shared += 1
    counts.set(cell, left - 1)
  }
  return all === 0 ? 0 : (2 * shared) / all
}
