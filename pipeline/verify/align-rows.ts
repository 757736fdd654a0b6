/** Numbers the rows of an edition's tables as the publication does, so that one lost row is one difference. */
import type {Unit} from './unit.ts'

interface Cell {
  readonly table: string
  /** From 1. */
  readonly row: number
  readonly column: string
}

/** What each row says, by its number; of every table. */
type Rows = ReadonlyMap<string, readonly string[]>

/**
 * The found units. In a table that lost or won rows, those at its end that are as they were keep their numbers; rows
 * beyond the publication's are numbered after the row before them: `r3+1c2`.
 */
export function alignRows(wanted: readonly Unit[], found: readonly Unit[]): readonly Unit[] {
  const [want, got] = [rowsOf(wanted), rowsOf(found)]
  const names = new Map(
    [...got].flatMap(([table, rows]) => {
      const other = want.get(table) ?? rows
      return other.length === rows.length ? [] : [[table, rowNames(other, rows)]]
    })
  )
  if (names.size === 0) return found
  return found.map((unit) => {
    const cell = cellOf(unit)
    const name = cell === undefined ? undefined : names.get(cell.table)?.[cell.row - 1]
    return cell === undefined || name === undefined
      ? unit
      : {...unit, key: `${cell.table}/r${name}c${cell.column}`}
  })
}

function rowsOf(units: readonly Unit[]): Rows {
  const tables = new Map<string, string[]>()
  for (const unit of units) {
    const cell = cellOf(unit)
    if (cell === undefined) continue
    const rows = tables.get(cell.table) ?? []
    tables.set(cell.table, rows)
    while (rows.length < cell.row) rows.push('')
    rows[cell.row - 1] += JSON.stringify([unit.text, unit.facts])
  }
  return tables
}

function rowNames(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const shorter = Math.min(wanted.length, found.length)
  let start = 0
  while (start < shorter && wanted[start] === found[start]) start += 1
  let end = 0
  while (end < shorter - start && wanted.at(-1 - end) === found.at(-1 - end)) end += 1
  const kept = wanted.length - end
  return found.map((_, index) => {
    if (index >= found.length - end) return String(index + 1 + wanted.length - found.length)
    return index < kept ? String(index + 1) : `${String(kept)}+${String(index + 1 - kept)}`
  })
}

function cellOf({kind, key}: Unit): Cell | undefined {
  const match = kind === 'cell' ? /^(.*)\/r(\d+)c(\d+)$/.exec(key) : null
  if (match === null) return undefined
  const [, table = '', row = '', column = ''] = match
  return {table, row: Number(row), column}
}
