/** A table's columns at a width, and its cells row by row with their lines. */
import {linesOf} from './break-lines.ts'
import {columnWidths} from './column-widths.ts'
import type {Fonts} from './fonts.ts'
import type {TextLine} from './laid.ts'
import type {TableCellNode, TableNode} from './nodes.ts'

export interface TableColumn {
  /** The left edge of the words, from the table's. */
  readonly x: number
  readonly width: number
}

export interface RowCell {
  readonly cell: TableCellNode
  readonly x: number
  readonly lines: readonly TextLine[]
}

/** The columns: the first begins and the last ends at the table's edge, with white space between. */
export function columnsOf({table, columnExtents = []}: TableNode, width: number): readonly TableColumn[] {
  const gap = Math.min(2 * table.padding.x, (width / table.columns) * 0.2)
  const widths = columnWidths(columnExtents, width - gap * (table.columns - 1))
  let x = 0
  return widths.map((one) => {
    const column = {x, width: one}
    x += one + gap
    return column
  })
}

/** The cells that begin in each row, or in the first so many. */
export function rowsOf(
  node: TableNode,
  columns: readonly TableColumn[],
  fonts: Fonts,
  count: number = node.table.rows
): readonly (readonly RowCell[])[] {
  const rows: RowCell[][] = Array.from({length: count}, () => [])
  for (const cell of node.table.cells) {
    if (cell.row >= count) break
    const first = columns[cell.column]
    const last = columns[cell.column + cell.columnSpan - 1]
    if (first === undefined || last === undefined) throw new Error('expected a cell within its table')
    const width = last.x + last.width - first.x
    rows[cell.row]?.push({cell, x: first.x, lines: linesOf(cell, width, fonts)})
  }
  return rows
}

/** The head rows and the beginning of the first row after them, or all of a short table: what a caption stays with. */
export function tableHead(
  node: TableNode,
  width: number,
  fonts: Fonts
): {readonly lines: readonly TextLine[]; readonly height: number} {
  const {headRows, padding, rows: count} = node.table
  const isShort = count - headRows <= shortTable
  const rows = rowsOf(node, columnsOf(node, width), fonts, isShort ? count : headRows + 1)
  const whole = heightsOf(rows, padding.y, () => Infinity)
  if (isShort && whole <= shortHeight) return {lines: rows.flatMap(linesOfRow), height: whole}
  const begin = rows.slice(0, headRows + 1)
  return {
    lines: begin.flatMap(linesOfRow),
    height: heightsOf(begin, padding.y, (row) => (row < headRows ? Infinity : 2))
  }
}

/** All rows of a table. */
export function wholeTable(
  node: TableNode,
  width: number,
  fonts: Fonts
): {readonly lines: readonly TextLine[]; readonly height: number} {
  const rows = rowsOf(node, columnsOf(node, width), fonts)
  return {lines: rows.flatMap(linesOfRow), height: heightsOf(rows, node.table.padding.y, () => Infinity)}
}

/** Rows and height of a table that stays on one page. */
const shortTable = 12
const shortHeight = 240

function linesOfRow(cells: readonly RowCell[]): readonly TextLine[] {
  return cells.flatMap(({lines}) => lines)
}

function heightsOf(
  rows: readonly (readonly RowCell[])[],
  padding: number,
  most: (row: number) => number
): number {
  return rows.reduce((sum, cells, row) => sum + rowHeight(cells, padding, most(row)), 0)
}

/** The height that cells of one row alone need, with at most so many lines of each. */
export function rowHeight(cells: readonly RowCell[], padding: number, most = Infinity): number {
  const heights = cells
    .filter(({cell}) => cell.rowSpan === 1)
    .map(({lines}) => heightOf(lines.slice(0, most)))
  return Math.max(cells[0]?.cell.textStyle.lead ?? 0, ...heights) + 2 * padding
}

export function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, {height}) => sum + height, 0)
}
