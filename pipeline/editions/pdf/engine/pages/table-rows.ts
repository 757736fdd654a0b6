/** Computes a table's columns at a width, and its cells row by row with their lines. */
import {linesOf} from '../lines/break-lines.ts'
import {columnWidths} from './column-widths.ts'
import type {Fonts} from '../file/fonts.ts'
import type {TextExtent, TextLine} from './laid.ts'
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
  const gap = gapOf({width, padding: table.padding.x, columns: table.columns})
  const widths = columnWidths(columnExtents, width - gap * (table.columns - 1))
  let x = 0
  return widths.map((one) => {
    const column = {x, width: one}
    x += one + gap
    return column
  })
}

/** The white space between two columns of a table. */
export function gapOf({
  width,
  padding,
  columns
}: Readonly<Record<'width' | 'padding' | 'columns', number>>): number {
  return Math.min(2 * padding, (width / columns) * 0.2)
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

/** Rows after the head that stay with it. */
const rowsWithHead = 2
/** More rows than this are no low table, and need not be measured. */
const mostRows = 12

/** What a table begins with on a page, and a caption stays with: all of a low table, else the head and two rows. */
export function tableHead(node: TableNode, width: number, fonts: Fonts): TextExtent {
  const {headRows, padding, rows: count, togetherUpTo} = node.table
  const isFew = count - headRows <= mostRows
  const rows = rowsOf(node, columnsOf(node, width), fonts, isFew ? count : headRows + rowsWithHead)
  const whole = rowsExtent(rows, padding.y)
  if (isFew && whole.height <= togetherUpTo.table) return whole
  const body = rows.slice(headRows, headRows + rowsWithHead)
  const tall = body.findIndex((cells) => rowHeight(cells, padding.y) > togetherUpTo.row)
  const begin = rowsExtent(
    [...rows.slice(0, headRows), ...(tall < 0 ? body : body.slice(0, tall))],
    padding.y
  )
  const split = body[tall]
  if (split === undefined) return begin
  return {
    lines: [...begin.lines, ...split.flatMap(({lines}) => lines.slice(0, linesOfSplit))],
    height: begin.height + rowHeight(split, padding.y, linesOfSplit)
  }
}

/** Of a high row, which is split, as many lines of each cell stay with the head. */
const linesOfSplit = 2

/** All rows of a table. */
export function wholeTable(node: TableNode, width: number, fonts: Fonts): TextExtent {
  return rowsExtent(rowsOf(node, columnsOf(node, width), fonts), node.table.padding.y)
}

/** Some rows one below the other. */
export function rowsExtent(rows: readonly (readonly RowCell[])[], padding: number): TextExtent {
  return {
    lines: rows.flatMap((cells) => cells.flatMap(({lines}) => lines)),
    height: rows.reduce((sum, cells) => sum + rowHeight(cells, padding), 0)
  }
}

/** The height that cells of one row alone need, with at most so many lines of each. */
export function rowHeight(cells: readonly RowCell[], padding: number, most = Infinity): number {
  const heights = cells
    .filter(({cell}) => cell.rowSpan === 1)
    .map(({lines}) => heightOf(lines.slice(0, most)))
  return Math.max(cells[0]?.cell.textStyle.lead ?? 0, ...heights) + 2 * padding
}

/** Of all lines together, in points. */
export function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((sum, {height}) => sum + height, 0)
}
