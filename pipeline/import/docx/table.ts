/** Reads a table of a DOCX file: rows of cells, with what they span. */
import type {PhrasingContent} from 'mdast'
import {boxContent, readInlines, wordsOf, type InlineFacts} from './inlines.ts'
import {tellBox} from './text-box.ts'
import {countIn, elementAt, elementsOf, everyElement, isOn, valueAt, type Element} from './xml.ts'

/** More than that HTML lets no cell span. */
const mostColumns = 1000

export interface Cell {
  readonly isHead: boolean
  readonly columns: number
  rows: number
  readonly paragraphs: readonly (readonly PhrasingContent[])[]
}

/** Its rows. Cells that are joined downwards are one; a table in a cell gives its words. */
export function readTable(table: Element, facts: InlineFacts): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  const above = new Map<number, Cell>()
  if (holdsItems(table, facts)) facts.tell('the numbers and bullets of lists in cells: their items are lines')
  const look = elementAt(table, 'w:tblPr', 'w:tblLook')?.attributes
  const hasFirst = look?.['w:firstRow'] === '1' || (Number.parseInt(look?.['w:val'] ?? '0', 16) & 0x20) !== 0
  for (const [index, row] of partsOf(table, 'w:tr').entries()) {
    const isHead = isOn(elementAt(row, 'w:trPr'), 'w:tblHeader') || (index === 0 && hasFirst)
    const cells: Cell[] = []
    let column = 0
    for (const cell of partsOf(row, 'w:tc')) {
      const properties = elementAt(cell, 'w:tcPr')
      const columns = countIn(valueAt(properties, 'w:gridSpan'), mostColumns) ?? 1
      const merge = elementAt(properties, 'w:vMerge')
      const over = above.get(column)
      if (merge !== undefined && merge.attributes['w:val'] !== 'restart' && over !== undefined) over.rows += 1
      else {
        if ([...everyElement(cell, 'w:tbl')].length > 0)
          facts.tell('a table in a cell, whose words are in the cell')
        const own = {isHead, columns, rows: 1, paragraphs: paragraphsOf(cell, facts)}
        cells.push(own)
        above.set(column, own)
      }
      column += columns
    }
    rows.push(cells)
  }
  return rows
}

/** Whether a list with words stands in a table. */
function holdsItems(table: Element, {styles}: InlineFacts): boolean {
  return [...everyElement(table, 'w:p', boxContent)].some(
    (paragraph) =>
      styles.numberingOf(paragraph) !== undefined &&
      [...everyElement(paragraph, 'w:t', boxContent)].some((one) => wordsOf(one).trim() !== '')
  )
}

/** Rows or cells, also those that stand in a control, such as a list to choose from, or in a recorded change. */
export function partsOf(element: Element, name: string): readonly Element[] {
  return elementsOf(element).flatMap((one) => {
    if (one.name === name) return [one]
    if (one.name === 'w:sdt') return partsOf(elementAt(one, 'w:sdtContent') ?? one, name)
    return one.name === 'w:customXml' || one.name === 'w:ins' ? partsOf(one, name) : []
  })
}

function paragraphsOf(cell: Element, facts: InlineFacts): readonly (readonly PhrasingContent[])[] {
  return [...everyElement(cell, 'w:p', boxContent)]
    .flatMap((paragraph) => {
      const {nodes, boxes} = readInlines(paragraph, facts)
      for (const box of boxes) tellBox(box, facts)
      return [nodes, ...boxes.flatMap((box) => paragraphsOf(box, facts))]
    })
    .filter((nodes) => nodes.length > 0)
}
