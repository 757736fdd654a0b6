/** Reads MyST's tables: a list of rows that are lists of cells, and a caption around a table of any kind. */
import type {List as MarkdownList, ListItem as MarkdownListItem} from 'mdast'
import type {Position} from 'unist'
import type {Block, Inline, Table, TableCell, TableRow} from '../../../model/tree/nodes.ts'
import {nestHtml} from '../../html/nest-html.ts'
import {linesOf} from '../limits/lines-of.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import {reportFlattened} from '../table.ts'
import type {BlockDirective} from './block-directives.ts'
import {anchorsOf} from './anchors-of.ts'

export interface MystTable {
  readonly node: BlockDirective
  readonly options: ReadonlyMap<string, string>
  readonly caption: readonly Inline[]
}

/** The id that MyST's options give a block; `''` without one, or for one that is unsafe or taken, which is reported. */
export function claimOption(
  options: ReadonlyMap<string, string>,
  position: Position,
  reading: Reading
): string {
  const name = options.get('label') ?? options.get('name') ?? ''
  return name === '' ? '' : reading.claim(name.replace(/\s+/g, '-'), position)
}

/** What stands beside the table is kept, below it; where there is no table, it is told, and the caption is a line above the rest. */
export function makeMystTable({node, options, caption}: MystTable, reading: Reading): readonly Block[] {
  const position = positionOf(node)
  const list = node.name === 'list-table' ? node.children.find((child) => child.type === 'list') : undefined
  const rows = list === undefined ? undefined : rowsOf(list)
  const read = rows === undefined ? undefined : makeListTable({rows, options, position}, reading)
  const others = read === undefined ? node.children : node.children.filter((child) => child !== list)
  const blocks = reading.blocks(nestHtml(others, reading))
  const table = read ?? blocks.find((block) => block.type === 'table')
  if (table !== undefined) {
    const id = claimOption(options, position, reading)
    const given = {...(id === '' ? {} : {id}), ...(caption.length === 0 ? {} : {caption})}
    const anchors = id === '' ? [] : anchorsOf([table])
    return [...anchors, {...table, ...given}, ...blocks.filter((block) => block !== table)]
  }
  reading.tell({
    what: 'a table of MyST that holds none',
    outcome: 'is the content alone here',
    hint:
      node.name === 'table'
        ? 'put a table in it'
        : 'write each row as `- - a cell`, and its other cells below that, each with `-`',
    quoted: `{${node.name}}`,
    position: {start: position.start, end: node.openingEnd}
  })
  const title: Block = {type: 'paragraph', id: '', children: caption, position}
  return [...(caption.length === 0 ? [] : [title]), ...blocks]
}

type Cells = readonly [MarkdownListItem, ...MarkdownListItem[]]

/** Undefined when one of the items holds anything but one list. */
function rowsOf(list: MarkdownList): readonly Cells[] | undefined {
  const rows = list.children.map(({children: [cells, ...rest]}): Cells | undefined => {
    if (cells?.type !== 'list' || rest.length > 0) return undefined
    const [first, ...others] = cells.children
    return first === undefined ? undefined : [first, ...others]
  })
  return rows.every((row) => row !== undefined) ? rows : undefined
}

/** Rows get as many cells as the longest has; those that lack some are reported as `table/rows-fit`. Beyond the limits the first row stands alone. */
function makeListTable(
  {
    rows,
    options,
    position
  }: {readonly rows: readonly Cells[]; readonly position: Position} & Pick<MystTable, 'options'>,
  reading: Reading
): Table {
  const columns = rows.reduce((most, {length}) => Math.max(most, length), 0)
  const filled = rows.reduce((sum, {length}) => sum + columns - length, 0)
  const isAdmitted = reading.admitCells({cells: columns * rows.length, filled}, position)
  const shown = isAdmitted ? rows : rows.slice(0, 1)
  const headRows = Math.min(numberIn(options, 'header-rows'), shown.length)
  const headColumns = Math.max(numberIn(options, 'stub-columns'), numberIn(options, 'header-columns'))
  return {
    type: 'table',
    id: '',
    align: Array.from({length: columns}, () => null),
    headRows,
    children: shown.map((cells, row) =>
      makeRow({cells, columns, isHead: row < headRows, headColumns}, reading)
    ),
    position
  }
}

function numberIn(options: ReadonlyMap<string, string>, name: string): number {
  const value = options.get(name) ?? ''
  return /^\d{1,4}$/.test(value) ? Number(value) : 0
}

interface RowFacts {
  readonly cells: Cells
  readonly columns: number
  readonly isHead: boolean
  readonly headColumns: number
}

function makeRow({cells, columns, isHead, headColumns}: RowFacts, reading: Reading): TableRow {
  const {start} = positionOf(cells[0])
  const {end} = positionOf(cells.at(-1) ?? cells[0])
  const {length} = cells
  if (length < columns) {
    const message = `the row has ${length} ${length === 1 ? 'cell' : 'cells'}, the longest has ${columns}`
    reading.report('table/rows-fit', {start, end}, message)
  }
  return {
    type: 'tableRow',
    children: Array.from({length: columns}, (_, column): TableCell => {
      const cell = cells[column]
      const {inlines, flattened} = linesOf(
        cell === undefined ? [] : nestHtml(cell.children, reading),
        reading
      )
      const position = cell === undefined ? {start: end, end} : positionOf(cell)
      if (flattened) reportFlattened(position, reading)
      const role = isHead ? 'columnHeader' : column < headColumns ? 'rowHeader' : 'data'
      return {type: 'tableCell', role, columnSpan: 1, rowSpan: 1, align: null, children: inlines, position}
    }),
    position: {start, end}
  }
}
