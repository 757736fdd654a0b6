/** Computes how narrow and how wide the columns of a table may be, by the words of their cells. */
import {extentOf} from '../lines/words.ts'
import type {Extent, TableNode} from './nodes.ts'

/** A cell over several columns widens those that it covers, each by the same. */
export function extentsOfColumns({table}: TableNode): readonly Extent[] {
  const extents = Array.from({length: table.columns}, () => ({least: 0, most: 0, number: 0}))
  const spanning = table.cells.filter(({columnSpan}) => columnSpan > 1)
  for (const cell of table.cells) {
    const column = extents[cell.column]
    if (cell.columnSpan > 1 || column === undefined) continue
    const {least, most, number} = extentOf(cell.words ?? [])
    column.number = Math.max(column.number, number)
    column.least = Math.max(column.least, least)
    column.most = Math.max(column.most, most)
  }
  for (const cell of spanning) {
    const covered = extents.slice(cell.column, cell.column + cell.columnSpan)
    const gaps = 2 * table.padding.x * (covered.length - 1)
    const {least, most} = extentOf(cell.words ?? [])
    widen(covered, 'least', least - gaps)
    widen(covered, 'most', most - gaps)
  }
  return extents.map(({least, most, number}) => ({least, most: Math.max(least, most), number}))
}

function widen(columns: {least: number; most: number}[], side: 'least' | 'most', width: number): void {
  const missing = width - columns.reduce((sum, column) => sum + column[side], 0)
  if (missing <= 0) return
  for (const column of columns) column[side] += missing / columns.length
}
