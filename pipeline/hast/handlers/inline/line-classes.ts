/** Lists the lines that each cell of a formula's table has before and above it (MathML 3 §3.5.1.2). */
import {attributeOf, type MathElement} from '../../../model/tree/mathml.ts'

/** `column-solid`, `row-dashed` and the like, by row and cell; the last line that is said holds for all that follow. */
export function lineClasses(table: MathElement): readonly (readonly (readonly string[])[])[] {
  const columnLines = linesIn(table, 'columnlines')
  const rowLines = linesIn(table, 'rowlines')
  return table.children.map((row, rowIndex) => {
    if (typeof row === 'string') return []
    let column = 0
    return row.children.map((cell) => {
      const classes = [
        ...classOf('column', lineBefore(column, columnLines)),
        ...classOf('row', lineBefore(rowIndex, rowLines))
      ]
      column += typeof cell === 'string' ? 0 : Number(attributeOf(cell, 'columnspan') ?? 1)
      return classes
    })
  })
}

function linesIn(table: MathElement, name: string): readonly string[] {
  return attributeOf(table, name)?.split(' ') ?? []
}

/** Nothing stands before the first row or column. */
function lineBefore(index: number, lines: readonly string[]): string {
  return index === 0 ? 'none' : (lines[index - 1] ?? lines.at(-1) ?? 'none')
}

function classOf(what: 'column' | 'row', line: string): readonly string[] {
  return line === 'none' ? [] : [`${what}-${line}`]
}
