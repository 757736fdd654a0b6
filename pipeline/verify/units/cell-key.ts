/** Parses the key of a table's cell, `scope/t1/r2c3`. */
import type {Unit} from './unit.ts'

export interface CellKey {
  readonly table: string
  /** From 1. */
  readonly row: number
  readonly column: number
}

/** Undefined for what is no cell. Asked of every unit, and more than once, so without a regular expression. */
export function cellKeyOf({kind, key}: Unit): CellKey | undefined {
  if (kind !== 'cell') return undefined
  const end = key.lastIndexOf('/')
  const column = key.indexOf('c', end)
  return {
    table: key.slice(0, end),
    row: Number(key.slice(end + 2, column)),
    column: Number(key.slice(column + 1))
  }
}
