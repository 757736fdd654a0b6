/** Tables as data. */
import type {Table, TableCell, TableRow} from '../../model/nodes.ts'
import type {TableCellFile, TableFile, TableRowFile} from './format.ts'
import type {Surroundings} from './surroundings.ts'
import {writeCaption, writeWords} from './write-inline.ts'

/** The caption, the columns and the rows, each cell with its role, spans and alignment. */
export function writeTable(table: Table, around: Surroundings): TableFile {
  return {
    ...writeCaption(table, around),
    align: table.align,
    headRows: table.headRows,
    ...(table.records === undefined ? {} : {records: table.records.record.value}),
    children: table.children.map((row) => writeRow(row, around))
  }
}

function writeRow(row: TableRow, around: Surroundings): TableRowFile {
  return {type: 'tableRow', children: row.children.map((cell) => writeCell(cell, around))}
}

function writeCell(cell: TableCell, around: Surroundings): TableCellFile {
  return {
    type: 'tableCell',
    role: cell.role,
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    align: cell.align,
    ...writeWords(cell.children, around)
  }
}
