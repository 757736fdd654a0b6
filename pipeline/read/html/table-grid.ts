/** Computes the grid of a table whose cells span several columns and rows (WHATWG HTML §4.9.12). */
import type {TableCell, TableRow} from '../../model/tree/nodes.ts'

export interface Spans {
  readonly columnSpan: number
  readonly rowSpan: number
}

export interface Grid {
  readonly columns: number
  /** Of each row, how many columns its cells and those that reach down into it take. */
  readonly taken: readonly number[]
  /** How many cells the short rows lack. */
  readonly filled: number
}

/** Counts the columns; a cell that would reach below the last row ends there. */
export function gridOf(rows: readonly (readonly Spans[])[]): Grid {
  const changes: number[] = rows.map(() => 0)
  const taken: number[] = []
  let reaching = 0
  for (const [index, row] of rows.entries()) {
    reaching += changes[index] ?? 0
    taken.push(row.reduce((sum, cell) => sum + cell.columnSpan, reaching))
    for (const {columnSpan, rowSpan} of row) {
      changes[index + 1] = (changes[index + 1] ?? 0) + columnSpan
      const end = index + rowSpan
      if (end < rows.length) changes[end] = (changes[end] ?? 0) - columnSpan
    }
  }
  const columns = taken.reduce((most, count) => Math.max(most, count), 0)
  return {columns, taken, filled: taken.reduce((sum, count) => sum + columns - count, 0)}
}

/**
 * The spans of cells of which none covers another: a cell that would run into one that reaches down from above ends before
 * it. WHATWG HTML has both in those places and calls that an error of the table; no page and no paper can show it.
 * `columns` are at least as many as the rows need.
 */
export function partSpans(
  rows: readonly (readonly Spans[])[],
  columns: number
): readonly (readonly Spans[])[] {
  // Of each column, the first row that no cell from above reaches.
  const free: number[] = Array.from({length: columns}, () => 0)
  return rows.map((row, index) => {
    let column = 0
    return row.map((cell) => {
      while ((free[column] ?? 0) > index) column += 1
      const start = column
      const end = start + cell.columnSpan
      for (; column < end && (free[column] ?? 0) <= index; column += 1) free[column] = index + cell.rowSpan
      return column === end ? cell : {...cell, columnSpan: column - start}
    })
  })
}

/** The rows with empty cells at their ends, so that all have as many columns, and with spans that end in the table. */
export function fitRows(rows: readonly TableRow[], grid: Grid): readonly TableRow[] {
  return rows.map((row, index) => {
    const cells = row.children.map((cell) => ({
      ...cell,
      rowSpan: Math.min(cell.rowSpan, rows.length - index)
    }))
    const lacking = grid.columns - (grid.taken[index] ?? 0)
    const empty = Array.from({length: lacking}, (): TableCell => emptyCell(row))
    return {...row, children: [...cells, ...empty]}
  })
}

function emptyCell(row: TableRow): TableCell {
  const {position} = row
  return {type: 'tableCell', role: 'data', columnSpan: 1, rowSpan: 1, align: null, children: [], position}
}
