/** Writes tables as data. */
import type {Table, TableCell, TableRow} from '../../model/tree/nodes.ts'
import type * as Json from '../../reader/edition-types.ts'
import {baseOf, type Surroundings} from './surroundings.ts'
import {writeCaption, writeWords} from './write-inline.ts'

/** The caption, the columns and the rows, each cell with its role, spans and alignment. */
export function writeTable(table: Table, around: Surroundings): Json.Table {
  return {
    type: 'table',
    ...baseOf(table, around),
    ...writeCaption(table, around),
    align: table.align,
    headRows: table.headRows,
    ...(table.records === undefined ? {} : {records: table.records.record.value}),
    children: table.children.map((row) => writeRow(row, around))
  }
}

function writeRow(row: TableRow, around: Surroundings): Json.TableRow {
  return {type: 'tableRow', children: row.children.map((cell) => writeCell(cell, around))}
}

function writeCell(cell: TableCell, around: Surroundings): Json.TableCell {
  return {
    type: 'tableCell',
    role: cell.role,
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    align: cell.align,
    ...writeWords(cell.children, around)
  }
}
