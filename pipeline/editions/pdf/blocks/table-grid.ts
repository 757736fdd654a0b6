/** Computes the grid of a table, with the spans that fit: every place of the grid belongs to one cell. */
import type {Table, TableCell} from '../../../model/tree/nodes.ts'

export interface GridCell {
  /** Absent where the source has no cell. */
  readonly cell: TableCell | undefined
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

export interface Grid {
  readonly columns: number
  readonly rows: readonly (readonly GridCell[])[]
}

/** As HTML forms a table, with spans cut at the end of the head or body and where another cell stands. */
export function gridOf({align, headRows, children}: Table): Grid {
  const taken: Set<number>[] = children.map(() => new Set<number>())
  const rows: GridCell[][] = []
  let columns = Math.max(align.length, 1)
  for (const [row, {children: cells}] of children.entries()) {
    const end = row < headRows ? headRows : children.length
    const placed: GridCell[] = []
    const used = taken[row] ?? new Set()
    let column = 0
    for (const cell of cells) {
      while (used.has(column)) column += 1
      const rowSpan = Math.min(cell.rowSpan, end - row)
      const columnSpan = freeColumns(used, column, cell.columnSpan)
      for (let down = 0; down < rowSpan; down++) {
        for (let across = 0; across < columnSpan; across++) taken[row + down]?.add(column + across)
      }
      placed.push({cell, column, columnSpan, rowSpan})
      column += columnSpan
      columns = Math.max(columns, column)
    }
    rows.push(placed)
  }
  return {columns, rows: rows.map((cells, row) => filled(cells, taken[row] ?? new Set(), columns))}
}

function freeColumns(used: ReadonlySet<number>, column: number, wanted: number): number {
  let free = 1
  while (free < wanted && !used.has(column + free)) free += 1
  return free
}

/** The row with an empty cell in every place that none covers. */
function filled(cells: readonly GridCell[], used: ReadonlySet<number>, columns: number): readonly GridCell[] {
  const missing: GridCell[] = []
  for (let column = 0; column < columns; column++) {
    if (!used.has(column)) missing.push({cell: undefined, column, columnSpan: 1, rowSpan: 1})
  }
  if (missing.length === 0) return cells
  return [...cells, ...missing].sort((a, b) => a.column - b.column)
}
