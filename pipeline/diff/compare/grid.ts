/** Arranges a table as it is compared: each cell at its row and column. */
import type {TableRow} from '../../reader/edition-types.ts'
import type {Rank} from '../difference.ts'
import type {Words} from '../units/unit.ts'

export interface Cell {
  readonly words: Words
  /** Its role, spans and the like, by name. */
  readonly values: ReadonlyMap<string, unknown>
}

export interface Grid {
  /** Undefined where a cell of another row or column covers the place. */
  readonly rows: readonly (readonly (Cell | undefined)[])[]
  readonly width: number
  readonly headRows: number
}

/** Columns and spans of rows are counted up to these: an edition that somebody else wrote may say any number. */
const most = {columns: 10_000, spannedRows: 10_000}

/** Each cell at the first free place of its row; `headRows` says how many rows head the table. */
export function gridOf(rows: readonly TableRow[], headRows: number): Grid {
  const covered = new Map<number, number>()
  const placed = rows.map(({children}) => {
    const line: (Cell | undefined)[] = []
    for (const {text, content, columnSpan, rowSpan, ...rest} of children) {
      while ((covered.get(line.length) ?? 0) > 0) line.push(uncovered(covered, line.length))
      const spans = {columnSpan: spanOf(columnSpan), rowSpan: spanOf(rowSpan)}
      const at = line.length
      line.push({words: {text, content}, values: new Map(Object.entries({...rest, ...spans}))})
      for (let column = 1; column < Math.min(spans.columnSpan, most.columns - at); column += 1)
        line.push(undefined)
      if (spans.rowSpan > 1)
        for (let column = at; column < line.length; column += 1)
          covered.set(column, Math.min(spans.rowSpan - 1, most.spannedRows))
    }
    while ((covered.get(line.length) ?? 0) > 0) line.push(uncovered(covered, line.length))
    return line
  })
  const width = placed.reduce((widest, {length}) => Math.max(widest, length), 0)
  return {rows: placed, width, headRows}
}

function spanOf(span: unknown): number {
  return typeof span === 'number' && span >= 1 ? span : 1
}

/** A row less that a cell above reaches down. */
function uncovered(covered: Map<number, number>, column: number): undefined {
  covered.set(column, (covered.get(column) ?? 1) - 1)
}

/** The words at a place, counted from 0; empty where no cell begins. */
export function textAt({rows}: Grid, row: number, column: number): string {
  return rows[row]?.[column]?.words.text ?? ''
}

/** A row by what its first cell says; the place counts the head. */
export function rowRank(grid: Grid, row: number): Rank {
  return rank(row, textAt(grid, row, 0))
}

/** A column by what its last head row says. */
export function columnRank(grid: Grid, column: number): Rank {
  return rank(column, grid.headRows > 0 ? textAt(grid, grid.headRows - 1, column) : '')
}

function rank(index: number, head: string): Rank {
  return {number: index + 1, ...(head === '' ? {} : {head})}
}
