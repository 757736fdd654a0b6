/** Lists the rows of tables as a PDF tags them: a row without a cell of its own, since those above reach through it, is none. */
import type {Unit} from '../units/unit.ts'

/** What the key of a table's cell says, `scope/t1/r2c3`. */
interface CellKey {
  readonly table: string
  /** From 1. */
  readonly row: number
  readonly column: number
}

/** Undefined for what is no cell. Asked of every unit, and more than once, so without a regular expression. */
function cellKeyOf({kind, key}: Unit): CellKey | undefined {
  if (kind !== 'cell') return undefined
  const end = key.lastIndexOf('/')
  const column = key.indexOf('c', end)
  return {
    table: key.slice(0, end),
    row: Number(key.slice(end + 2, column)),
    column: Number(key.slice(column + 1))
  }
}

/** The rows of a table that have cells, in order, and the number of each among them. */
interface Rows {
  readonly all: number[]
  readonly numbers: Map<number, number>
}

/**
 * The cells counted by the rows that have any, and each with the rows among these that it reaches through; tables with those that
 * head them. A table that is all head has rows of its own (ISO 14289-1 §7.2).
 */
export function inTaggedRows(units: readonly Unit[]): readonly Unit[] {
  const tables = new Map<string, Rows>()
  const places = units.map(cellKeyOf)
  for (const place of places) if (place !== undefined) count(place, tables)
  return units.map((unit, index) => {
    if (unit.kind === 'table') return withHeadRows(unit, tables.get(unit.key)?.all ?? [])
    const place = places[index]
    if (place === undefined) return unit
    const {table, row, column} = place
    const {all = [], numbers} = tables.get(table) ?? {}
    const number = numbers?.get(row) ?? 0
    const end = row + Number(unit.facts.rowSpan ?? 1)
    let last = number
    while ((all[last] ?? end) < end) last += 1
    const rowSpan = last - number + 1
    if (number === row && rowSpan === unit.facts.rowSpan) return unit
    return {...unit, key: `${table}/r${String(number)}c${String(column)}`, facts: {...unit.facts, rowSpan}}
  })
}

function withHeadRows(table: Unit, rows: readonly number[]): Unit {
  const headed = Number(table.facts.headRows)
  const head = rows.filter((row) => row <= headed).length
  const headRows = head === rows.length ? 0 : head
  return headRows === headed ? table : {...table, facts: {...table.facts, headRows}}
}

function count({table, row}: CellKey, tables: Map<string, Rows>): void {
  const rows = tables.get(table) ?? {all: [], numbers: new Map<number, number>()}
  tables.set(table, rows)
  if (!rows.numbers.has(row)) rows.numbers.set(row, rows.all.push(row))
}
