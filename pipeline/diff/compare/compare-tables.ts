/** Compares two tables, by rows, columns and cells. */
import {longestRising} from '../../model/alignment/in-order.ts'
import type {TableRow} from '../../reader/edition-types.ts'
import type {CellPlace, Detail, RankDetail, ValueDetail} from '../difference.ts'
import {compareLine} from './compare-line.ts'
import type {Sides} from './sides.ts'
import {columnRank, gridOf, rowRank, textAt, type Cell, type Grid} from './grid.ts'
import {pairColumns, pairRows, type Pairs} from './pair-ranks.ts'

export interface Tables {
  readonly before: {readonly rows: readonly TableRow[]; readonly headRows: number}
  readonly after: {readonly rows: readonly TableRow[]; readonly headRows: number}
  readonly documents: readonly [string, string]
}

/** Rows that stand elsewhere at most before all are told as one: the table was sorted anew. */
const mostMoves = 5

/** Columns first, then rows, then cells; none where nothing differs. */
export function compareTables({before, after, documents}: Tables, sides: Sides): readonly Detail[] {
  const [earlier, today] = [gridOf(before.rows, before.headRows), gridOf(after.rows, after.headRows)]
  const columns = pairColumns(earlier, today)
  const rows = pairRows(earlier, today, columns)
  return [
    ...ranks('column', {earlier, today, pairs: columns}),
    ...ranks('row', {earlier, today, pairs: rows}),
    ...cells({earlier, today, columns, rows, documents}, sides)
  ]
}

interface Ranks {
  readonly earlier: Grid
  readonly today: Grid
  readonly pairs: Pairs
}

function ranks(kind: 'row' | 'column', {earlier, today, pairs}: Ranks): readonly Detail[] {
  const back = new Map([...pairs].map(([one, other]) => [other, one]))
  const told = (grid: Grid, index: number) => ({
    kind,
    ...(kind === 'row' ? rowRank : columnRank)(grid, index)
  })
  const count = (grid: Grid) => (kind === 'row' ? grid.rows.length : grid.width)
  const order = [...back].sort(([a], [b]) => a - b)
  const stayed = new Set(longestRising(order.map(([, one]) => one)))
  const moved: RankDetail[] = order.flatMap(([other, one], place) =>
    stayed.has(place) ? [] : [{...told(today, other), change: 'moved' as const, former: one + 1}]
  )
  const added = indices(count(today)).filter((index) => !back.has(index))
  const removed = indices(count(earlier)).filter((index) => !pairs.has(index))
  return [
    ...added.map((index): RankDetail => ({
      ...told(today, index),
      change: 'added',
      cells: cellsOf(kind, today, index)
    })),
    ...removed.map((index): RankDetail => ({
      ...told(earlier, index),
      change: 'removed',
      cells: cellsOf(kind, earlier, index)
    })),
    ...(moved.length > mostMoves ? [{kind: 'value' as const, name: `${kind}Order`}] : moved)
  ]
}

function indices(count: number): readonly number[] {
  return Array.from({length: count}, (_, index) => index)
}

function cellsOf(kind: 'row' | 'column', grid: Grid, index: number): readonly string[] {
  return kind === 'row'
    ? indices(grid.width).map((column) => textAt(grid, index, column))
    : indices(grid.rows.length).map((row) => textAt(grid, row, index))
}

interface Paired {
  readonly earlier: Grid
  readonly today: Grid
  readonly columns: Pairs
  readonly rows: Pairs
  readonly documents: readonly [string, string]
}

function cells({earlier, today, columns, rows, documents}: Paired, sides: Sides): readonly Detail[] {
  const ofColumns = new Map<string, ValueDetail>()
  const found = [...rows]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([row, rowToday]) =>
      [...columns]
        .sort(([, a], [, b]) => a - b)
        .flatMap(([column, columnToday]): readonly Detail[] => {
          const [one, other] = [earlier.rows[row]?.[column], today.rows[rowToday]?.[columnToday]]
          const place = {row: rowRank(today, rowToday), column: columnRank(today, columnToday)}
          for (const value of columnValues(one, other, place))
            ofColumns.set(`${value.name} ${columnToday}`, value)
          return compareCells(one, other, {place, documents}, sides)
        })
    )
  const isHeadTold = earlier.headRows !== today.headRows
  return [...[...ofColumns.values()].filter(({name}) => !isHeadTold || name !== 'role'), ...found]
}

/** What a whole column has, told of it once. */
const ofColumn: ReadonlySet<string> = new Set(['align', 'role'])

function columnValues(
  one: Cell | undefined,
  other: Cell | undefined,
  {column}: CellPlace
): readonly ValueDetail[] {
  return differentValues(one, other)
    .filter(({name}) => ofColumn.has(name))
    .map((value) => ({...value, ...(column === undefined ? {} : {column})}))
}

function compareCells(
  one: Cell | undefined,
  other: Cell | undefined,
  {place, documents}: {readonly place: CellPlace; readonly documents: readonly [string, string]},
  sides: Sides
): readonly Detail[] {
  if (JSON.stringify(one?.words) === JSON.stringify(other?.words) && sameValues(one, other)) return []
  const lines = {
    name: 'cell',
    before: one?.words ?? {text: ''},
    after: other?.words ?? {text: ''},
    documents,
    place
  }
  const values = differentValues(one, other).filter(({name}) => !ofColumn.has(name))
  return [...compareLine(lines, sides), ...values.map((value) => ({...value, ...place}))]
}

function sameValues(one: Cell | undefined, other: Cell | undefined): boolean {
  return differentValues(one, other).length === 0
}

function differentValues(one: Cell | undefined, other: Cell | undefined): readonly ValueDetail[] {
  if (one === undefined || other === undefined) return []
  const names = new Set([...other.values.keys(), ...one.values.keys()])
  return [...names].flatMap((name) => {
    const [before, after] = [one.values.get(name), other.values.get(name)]
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{kind: 'value' as const, name, before, after}]
  })
}
