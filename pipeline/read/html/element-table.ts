/** Converts an HTML table. */
import type {Position} from 'unist'
import type {Block, TableCell, TableRow} from '../../model/tree/nodes.ts'
import {linesOf} from '../markdown/limits/lines-of.ts'
import type {Reading} from '../markdown/reading.ts'
import type {Element, SourceNode} from '../markdown/source-tree.ts'
import {reportFlattened} from '../markdown/table.ts'
import {elementAlign, elementBase, elementNumber, spanned, type ElementBase} from './element-attributes.ts'
import {fitRows, gridOf, partSpans, type Grid, type Spans} from './table-grid.ts'

/** A row with the group that it stands in. */
interface RowElement {
  readonly element: Element
  readonly group: 'thead' | 'tbody' | 'tfoot'
}

/** Content of a table outside its cells is put before it, and reported. */
export function tableOf(element: Element, base: ElementBase, reading: Reading): readonly Block[] {
  const parts = partsOf(element)
  const caption = parts.caption === undefined ? [] : linesOf(parts.caption.children, reading).inlines
  const misplaced = misplacedBlocks(parts.misplaced, element.position, reading)
  const headed = [...parts.rows].sort((a, b) => order[a.group] - order[b.group])
  const cells = headed.map((row) => cellElements(row.element))
  const ends = new Map(headed.map(({group}, index) => [group, index + 1]))
  const written = headed.map(({group}, index) =>
    (cells[index] ?? []).map((cell) => spansOf(cell, (ends.get(group) ?? headed.length) - index))
  )
  const most = gridOf(written)
  if (most.columns === 0) return misplaced
  const isAdmitted = admitted(headed, most, reading, element.position)
  const spans = isAdmitted ? partSpans(written, most.columns) : written
  const grid = gridOf(spans)
  const rows = isAdmitted
    ? headed.map((row, index) => {
        const own = {cells: cells[index] ?? [], written: written[index] ?? [], spans: spans[index] ?? []}
        return rowOf(row, own, reading)
      })
    : []
  const fitted = fitRows(rows, grid)
  const isHeaderRow = (row: TableRow): boolean => row.children.every((cell) => cell.role !== 'data')
  const inHead = headed.filter((row) => row.group === 'thead').length
  const leading = fitted.findIndex((row) => !isHeaderRow(row))
  const headers = Math.min(inHead > 0 ? inHead : leading === -1 ? 0 : leading, fitted.length)
  return [
    ...misplaced,
    {
      type: 'table',
      ...base,
      align: Array.from({length: grid.columns}, () => null),
      headRows: headRowsAmong(fitted.slice(0, headers)),
      ...(caption.length === 0 ? {} : {caption}),
      children: fitted.map((row, index) => (index < headers ? asHead(row) : row)),
      position: element.position
    }
  ]
}

const order = {thead: 0, tbody: 1, tfoot: 2} as const

interface TableParts {
  readonly caption: Element | undefined
  readonly rows: readonly RowElement[]
  readonly misplaced: readonly SourceNode[]
}

function partsOf(table: Element): TableParts {
  let caption: Element | undefined
  const rows: RowElement[] = []
  const misplaced: SourceNode[] = []
  const take = (nodes: readonly SourceNode[], group: RowElement['group']): void => {
    for (const node of nodes) {
      if (node.type !== 'element') misplaced.push(node)
      else if (node.name === 'caption' && caption === undefined) caption = node
      else if (node.name === 'tr') rows.push({element: node, group})
      else if (node.name === 'thead' || node.name === 'tbody' || node.name === 'tfoot')
        take(node.children, node.name)
      else if (node.name !== 'colgroup' && node.name !== 'col') misplaced.push(node)
    }
  }
  take(table.children, 'tbody')
  const inRows = rows.flatMap((row) => row.element.children.filter((node) => !isCell(node)))
  return {caption, rows, misplaced: [...misplaced, ...inRows]}
}

export function isCell(node: SourceNode): node is Element {
  return node.type === 'element' && (node.name === 'td' || node.name === 'th')
}

function cellElements(row: Element): readonly Element[] {
  return row.children.filter(isCell)
}

/** A cell ends with its group of rows (WHATWG HTML §4.9.12). */
function spansOf(cell: Element, most: number): Spans {
  return {
    columnSpan: Math.min(Math.max(elementNumber(cell, 'colspan') ?? 1, 1), 1000),
    rowSpan: Math.min(Math.max(elementNumber(cell, 'rowspan') ?? 1, 1), most)
  }
}

/** Of rows of headers, those that no cell reaches out of: an edition repeats the head, and must be able to cut below it. */
function headRowsAmong(rows: readonly TableRow[]): number {
  let [count, reach] = [0, 0]
  for (const [index, {children}] of rows.entries()) {
    reach = children.reduce((end, {rowSpan}) => Math.max(end, index + rowSpan), reach)
    if (reach <= index + 1) count = index + 1
  }
  return count
}

function misplacedBlocks(
  nodes: readonly SourceNode[],
  position: Position,
  reading: Reading
): readonly Block[] {
  const blocks = reading.blocks(nodes)
  const [first] = blocks
  if (first !== undefined) {
    const message = 'text in a table but in none of its cells is put before the table'
    reading.report('html/is-well-nested', position, message)
  }
  return blocks
}

function admitted(rows: readonly RowElement[], grid: Grid, reading: Reading, position: Position): boolean {
  return reading.admitCells({cells: grid.columns * rows.length, filled: grid.filled}, position)
}

interface RowCells {
  readonly cells: readonly Element[]
  /** As the author has them. */
  readonly written: readonly Spans[]
  /** Of them what does not cover other cells. */
  readonly spans: readonly Spans[]
}

/** The row's id is where its first cell begins, and its language that of all its cells. */
function rowOf(row: RowElement, {cells, written, spans}: RowCells, reading: Reading): TableRow {
  const base = elementBase(row.element, reading)
  const children = cells.map((cell, index): TableCell => {
    const {inlines, flattened} = linesOf(cell.children, reading)
    if (flattened) reportFlattened(cell.position, reading)
    const own = spans[index] ?? {columnSpan: 1, rowSpan: 1}
    if (own.columnSpan < (written[index]?.columnSpan ?? 1)) reportCovering(cell, own, reading)
    return {
      type: 'tableCell',
      role: roleOf(cell, row),
      ...own,
      align: elementAlign(cell) ?? elementAlign(row.element),
      children: spanned(
        spanned(inlines, elementBase(cell, reading), cell.position),
        index === 0 ? base : {...base, id: ''},
        cell.position
      ),
      position: cell.position
    }
  })
  return {type: 'tableRow', children, position: row.element.position}
}

function reportCovering(cell: Element, {columnSpan}: Spans, reading: Reading): void {
  const message = 'the cell would cover one that reaches down from a row above; it ends before that one'
  reading.report('table/rows-fit', cell.position, message, {
    hints: [`write \`colspan="${String(columnSpan)}"\` here, or a smaller \`rowspan\` above`]
  })
}

function roleOf(cell: Element, row: RowElement): TableCell['role'] {
  if (cell.name === 'td') return row.group === 'thead' ? 'columnHeader' : 'data'
  const scope = cell.attributes.get('scope')?.toLowerCase()
  if (scope === 'col' || scope === 'colgroup' || row.group === 'thead') return 'columnHeader'
  return 'rowHeader'
}

function asHead(row: TableRow): TableRow {
  return {...row, children: row.children.map((cell) => ({...cell, role: 'columnHeader'}))}
}
