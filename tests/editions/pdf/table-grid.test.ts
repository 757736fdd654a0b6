/** The grid of a table, however many rows and columns it has: an engine takes some 120,000 arguments in one call. */
import {expect, test} from 'vitest'
import {gridOf} from '../../../pipeline/editions/pdf/blocks/table-grid.ts'
import type {Table, TableCell, TableRow} from '../../../pipeline/model/tree/nodes.ts'

const point = {line: 1, column: 1, offset: 0}
const position = {start: point, end: point}
const cell: TableCell = {
  type: 'tableCell',
  role: 'data',
  align: null,
  columnSpan: 1,
  rowSpan: 1,
  children: [],
  position
}
const many = 200_000

function tableOf(children: readonly TableRow[]): Table {
  return {type: 'table', id: 'a', align: [], headRows: 0, children, position}
}

function rowOf(cells: number): TableRow {
  return {type: 'tableRow', children: Array.from({length: cells}, () => cell), position}
}

test.each([
  ['rows', Array.from({length: many}, () => rowOf(1)), 1],
  ['columns', [rowOf(many)], many]
])('of many %s', (_, rows, columns) => {
  expect(gridOf(tableOf(rows))).toMatchObject({columns})
})

test('a cell that reaches down counts as a column of the rows below it', () => {
  const down: TableRow = {type: 'tableRow', children: [cell, {...cell, rowSpan: 2}], position}
  expect(gridOf(tableOf([down, rowOf(1)])).rows.map((row) => row.length)).toEqual([2, 1])
  expect(gridOf(tableOf([down, rowOf(2)])).columns).toBe(3)
})
