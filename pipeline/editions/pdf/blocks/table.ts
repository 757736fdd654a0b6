/** Composes a table over the whole width: caption above, rows with hairlines, the head repeated on every page. */
import type {Align, Table, TableCell} from '../../../model/tree/nodes.ts'
import {inside, type Composition, type Surroundings} from '../composition.ts'
import type {LayoutNode, TableCellNode} from '../engine/pages/nodes.ts'
import type {TextStyle} from '../engine/lines/runs.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {isOpposed} from '../text/alignment-of.ts'
import {inset} from '../flow.ts'
import {tableHairline} from '../styles.ts'
import {composeCaption} from './caption.ts'
import {composeText} from './compose-text.ts'
import {identityOf} from './identity.ts'
import {gridOf, type GridCell} from './table-grid.ts'
import {sizeOfTable} from './table-size.ts'

const captionGap = 3.5
const around = 14
const padding = {x: 4.5, y: 3.25}
/** Of the frame's height: a low table that moves leaves a small hole; a high row would leave a large one. */
const together = {table: 1 / 6, row: 0.4}

/** The caption where there is one, then the table, tagged `Table` (ISO 32000-1 §14.8.4.3.4) below `parent`. A table without rows has no node. */
export function composeTable(
  table: Table,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {styles, sheet} = composition
  const tag = parent.block('Table', identityOf(table, composition))
  const whole = inside({...surroundings, inset: 0}, 0)
  const caption = composeCaption(table, tag, whole, composition)
  const grid = gridOf(table)
  const room = {width: surroundings.width, padding: padding.x, tag}
  const textStyle = {...styles.table, ...sizeOfTable(grid, room, composition)}
  const cells = composeCells(grid.rows, {table, tag, textStyle, whole}, composition)
  const node: LayoutNode = {
    table: {
      rows: grid.rows.length,
      columns: grid.columns,
      headRows: table.headRows,
      mirrored: isOpposed(surroundings.language, composition),
      cells,
      padding,
      togetherUpTo: {table: sheet.frameHeight * together.table, row: sheet.frameHeight * together.row},
      rules: {strong: styles.palette.ink, fine: tableHairline}
    },
    space: {before: caption === undefined ? around : captionGap, after: around}
  }
  if (grid.rows.length === 0) return caption === undefined ? [] : [caption]
  if (caption === undefined) return [inset(node, 0)]
  return [{...caption, keepWithNext: true, space: {before: around, after: captionGap}}, inset(node, 0)]
}

interface CellSetting {
  readonly table: Table
  readonly tag: StructureElement
  readonly textStyle: TextStyle
  readonly whole: Surroundings
}

function composeCells(
  rows: readonly (readonly GridCell[])[],
  {table, tag, textStyle, whole}: CellSetting,
  composition: Composition
): readonly TableCellNode[] {
  // a table with a head has a body too (ISO 14289-1 §7.2); rows of a head alone are the table's own
  const hasBoth = table.headRows > 0 && rows.length > table.headRows
  const head = hasBoth ? tag.block('THead') : tag
  const body = rows.length > table.headRows ? tag.block('TBody') : tag
  return rows.flatMap((cells, row) => {
    const isHead = row < table.headRows
    const rowTag = (isHead ? head : body).block('TR')
    return cells.map(({cell, column, columnSpan, rowSpan}) => {
      const align = cell?.align ?? table.align[column] ?? null
      // a row without cells of its own has no element
      const taggedRows = rows.slice(row, row + rowSpan).filter(({length}) => length > 0).length
      const element = cellElement(cell, {columnSpan, rowSpan: taggedRows, align, isHead}, rowTag)
      const isHeader = element.type === 'TH'
      const style = isHeader ? {...textStyle, weight: 'semibold' as const} : textStyle
      const setting = {tag: element, textStyle: style, hyphenated: false}
      const node = composeText(cell?.children ?? [], setting, whole, composition)
      return {...node, ...(align === null ? {} : {align}), row, column, rowSpan, columnSpan}
    })
  })
}

interface CellFacts {
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: Align | null
  readonly isHead: boolean
}

function cellElement(cell: TableCell | undefined, facts: CellFacts, row: StructureElement): StructureElement {
  const {columnSpan, rowSpan, align, isHead} = facts
  const spans = {columnSpan, rowSpan, ...(align === null ? {} : {align: textAlign[align]})}
  if (cell?.role === 'rowHeader') return row.block('TH', {...spans, scope: 'Row'})
  if (cell?.role === 'columnHeader' || (isHead && cell !== undefined))
    return row.block('TH', {...spans, scope: 'Column'})
  return row.block('TD', spans)
}

const textAlign = {left: 'Start', center: 'Center', right: 'End'} as const
