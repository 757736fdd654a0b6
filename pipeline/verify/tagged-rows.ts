/** The rows of tables as a PDF tags them: one that has no cell of its own, since those above reach through it, is none. */
import type {Unit} from './unit.ts'

interface CellPlace {
  readonly table: string
  readonly row: number
  readonly column: string
}

/** The rows of a table that have cells, in order, and the number of each among them. */
interface Rows {
  readonly all: number[]
  readonly numbers: Map<number, number>
}

/** The cells counted by the rows that have any, and each with the rows among these that it reaches through. */
export function inTaggedRows(units: readonly Unit[]): readonly Unit[] {
  const tables = new Map<string, Rows>()
  for (const unit of units) if (unit.kind === 'cell') count(placeOf(unit), tables)
  return units.map((unit) => {
    if (unit.kind !== 'cell') return unit
    const {table, row, column} = placeOf(unit)
    const {all = [], numbers} = tables.get(table) ?? {}
    const number = numbers?.get(row) ?? 0
    const end = row + Number(unit.facts.rowSpan ?? 1)
    let last = number
    while ((all[last] ?? end) < end) last += 1
    return {
      ...unit,
      key: `${table}/r${String(number)}${column}`,
      facts: {...unit.facts, rowSpan: last - number + 1}
    }
  })
}

function count({table, row}: CellPlace, tables: Map<string, Rows>): void {
  const rows = tables.get(table) ?? {all: [], numbers: new Map<number, number>()}
  tables.set(table, rows)
  if (!rows.numbers.has(row)) rows.numbers.set(row, rows.all.push(row))
}

function placeOf({key}: Unit): CellPlace {
  const [, table = '', row = '', column = ''] = /^(.*)\/r(\d+)(c\d+)$/.exec(key) ?? []
  return {table, row: Number(row), column}
}
