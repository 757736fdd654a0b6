/** Reads a table written with pipes. */
import type {
  Table as MarkdownTable,
  TableCell as MarkdownTableCell,
  TableRow as MarkdownTableRow
} from 'mdast'
import type {Position} from 'unist'
import type {Align, Table, TableCell, TableRow} from '../../model/tree/nodes.ts'
import {nestHtml} from '../html/nest-html.ts'
import {reportInCell} from './dialects/other-dialects.ts'
import {judgeAttributes, takeAttributes, type BlockAttributes} from './directives/attributes.ts'
import {linesOf} from './limits/lines-of.ts'
import {lineText} from '../line-table.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

/**
 * Every row gets as many cells as the head has: GFM fills up short rows and cuts off long ones (§4.10), both reported
 * as `table/rows-fit`. A table beyond the limits keeps its head alone. Attributes right below it are the table's, and lines between its rows are none,
 * as kramdown has them.
 */
export function makeTable(written: MarkdownTable, reading: Reading, headRows: 0 | 1 = 1): Table {
  const {node, attributes} = takeAttributesBelow(withoutLines(written, headRows, reading), reading)
  const position = positionOf(node)
  const widest = node.children.reduce((most, row) => Math.max(most, row.children.length), 0)
  const columns = headRows === 0 ? widest : (node.children[0]?.children.length ?? 0)
  const align = Array.from({length: columns}, (_, column): Align | null => node.align?.[column] ?? null)
  const filled = node.children.reduce((sum, row) => sum + Math.max(0, columns - row.children.length), 0)
  const admitted = reading.admitCells({cells: columns * node.children.length, filled}, position)
  if (node.children.every((row) => row.children.every((cell) => cell.children.length === 0)))
    reading.tell({
      what: 'a table that is to be filled in',
      outcome: 'is empty here',
      hint: 'write its words, or delete it',
      quoted: lineText(reading.lines, position.start.line).trim(),
      position
    })
  const rows = admitted ? node.children : node.children.slice(0, 1)
  return {
    type: 'table',
    ...attributes,
    align,
    headRows,
    children: rows.map((row, index) =>
      makeRow(row, {align, isHead: index < headRows, hasHead: headRows > 0}, reading)
    ),
    position
  }
}

/** Of three signs or more in each cell: a single one is what authors write where a cell has nothing to say. */
const lineBetween = /^\|?(?:[ \t]*(?::?-{3,}:?|={3,})[ \t]*[|+])*[ \t]*(?::?-{3,}:?|={3,})[ \t]*\|?[ \t]*$/

/** Without rows that part bodies, or the foot: `|---|---|`, `|===|`. */
function withoutLines(node: MarkdownTable, headRows: number, reading: Reading): MarkdownTable {
  const writtenOf = (row: MarkdownTableRow) => {
    const {start, end} = positionOf(row)
    return reading.lines.text.slice(start.offset, end.offset)
  }
  const children = node.children.filter((row, index) => {
    const written = writtenOf(row)
    if (index < headRows || !written.includes('|') || !lineBetween.test(written)) return true
    tellLineBetween(positionOf(row), reading)
    return false
  })
  return children.length === node.children.length ? node : {...node, children}
}

export function tellLineBetween(position: Position, reading: Reading): void {
  reading.tell({
    what: 'a line between rows of a table',
    outcome: 'is left out',
    hint: 'delete it: the rows stand one below the other',
    quoted: reading.lines.text.slice(position.start.offset, position.end.offset).trim(),
    position
  })
}

/** The table without a last row that is `{: #here .look}`, and what that gives; between bars it is a row. */
function takeAttributesBelow(
  node: MarkdownTable,
  reading: Reading
): {readonly node: MarkdownTable; readonly attributes: Omit<BlockAttributes, 'flags'>} {
  const rows = node.children.slice(0, -1)
  const [cell, ...others] = node.children.at(-1)?.children ?? []
  const before = rows.at(-1)
  const isBare = cell !== undefined && reading.lines.text.startsWith('{', positionOf(cell).start.offset)
  if (!isBare || others.length > 0 || before === undefined) return {node, attributes: {id: ''}}
  const taken = takeAttributes(cell.children, reading)
  if (taken.attributes.length === 0 || taken.children.length > 0) return {node, attributes: {id: ''}}
  const {flags: _, ...attributes} = judgeAttributes(taken.attributes, [], reading)
  const position = {start: positionOf(node).start, end: positionOf(before).end}
  return {node: {...node, children: rows, position}, attributes}
}

interface RowFacts {
  readonly align: readonly (Align | null)[]
  readonly isHead: boolean
  readonly hasHead: boolean
}

function makeRow(node: MarkdownTableRow, facts: RowFacts, reading: Reading): TableRow {
  const position = positionOf(node)
  const {length} = node.children
  const columns = facts.align.length
  if (length !== columns) {
    const excess = length > columns ? '; those beyond the head are not shown' : ''
    const whole = facts.hasHead ? `the head has ${columns}` : `another has ${columns}`
    const message = `the row has ${length} ${length === 1 ? 'cell' : 'cells'}, ${whole}${excess}`
    reading.report('table/rows-fit', position, message, {
      hints: [rowHint(position, length < columns, reading)]
    })
  }
  const end = {start: position.end, end: position.end}
  return {
    type: 'tableRow',
    children: facts.align.map((align, column): TableCell => {
      const cell = node.children[column]
      const children = cell === undefined ? [] : cellContent(cell, reading)
      const role = facts.isHead ? 'columnHeader' : 'data'
      const place = cell === undefined ? end : positionOf(cell)
      return {type: 'tableCell', role, columnSpan: 1, rowSpan: 1, align, children, position: place}
    }),
    position
  }
}

/** GFM §4.10: a table ends with an empty line, so that words right below it are a row; a row ends with its line. */
function rowHint({start}: TableRow['position'], isShort: boolean, {lines}: Reading): string {
  const line = lineText(lines, start.line)
    .slice(start.column - 1)
    .trim()
  if (isShort && !line.includes('|')) return 'write an empty line before it, where it is no row of the table'
  if (isShort && line.startsWith('|') && !line.endsWith('|'))
    return 'a row is one line: write `<br>` for a break within a cell, and `|` at its end'
  return 'a `|` that is part of a cell is written `\\|`'
}

function cellContent(cell: MarkdownTableCell, reading: Reading): TableCell['children'] {
  reportInCell(cell, reading)
  const {inlines, flattened} = linesOf(nestHtml(cell.children, reading), reading)
  if (flattened) reportFlattened(positionOf(cell), reading)
  return inlines
}

/** Says that a cell's lists and paragraphs have become lines. */
export function reportFlattened(position: TableCell['position'], reading: Reading): void {
  reading.report('table/cells-hold-lines', position, 'lists and paragraphs stand in a cell', {
    hints: ['use `<br>` between lines, or put the content below the table']
  })
}
