/** Numbers the rows of an edition's tables as the publication does, so that one lost row is one difference. */
import {cellKeyOf} from '../units/cell-key.ts'
import type {Unit} from '../units/unit.ts'

/** What each row says, by its number; of some tables. */
type Rows = ReadonlyMap<string, readonly string[]>

/**
 * The found units. In a table that lost or won rows, those at its end that are as they were keep their numbers; rows
 * beyond the publication's are numbered after the row before them: `r3+1c2`.
 */
export function alignRows(wanted: readonly Unit[], found: readonly Unit[]): readonly Unit[] {
  const [rowsWanted, rowsFound] = [rowCounts(wanted), rowCounts(found)]
  const uneven = new Set(
    [...rowsFound]
      .filter(([table, count]) => (rowsWanted.get(table) ?? count) !== count)
      .map(([table]) => table)
  )
  if (uneven.size === 0) return found
  const [want, got] = [rowsOf(wanted, uneven), rowsOf(found, uneven)]
  const names = new Map([...got].map(([table, rows]) => [table, rowNames(want.get(table) ?? [], rows)]))
  return found.map((unit) => {
    const cell = cellKeyOf(unit)
    const name = cell === undefined ? undefined : names.get(cell.table)?.[cell.row - 1]
    return cell === undefined || name === undefined
      ? unit
      : {...unit, key: `${cell.table}/r${name}c${String(cell.column)}`}
  })
}

/** How many rows each table has. */
function rowCounts(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const unit of units) {
    const cell = cellKeyOf(unit)
    if (cell !== undefined) counts.set(cell.table, Math.max(cell.row, counts.get(cell.table) ?? 0))
  }
  return counts
}

function rowsOf(units: readonly Unit[], wanted: ReadonlySet<string>): Rows {
  const tables = new Map<string, string[]>()
  for (const unit of units) {
    const cell = cellKeyOf(unit)
    if (cell === undefined || !wanted.has(cell.table)) continue
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
