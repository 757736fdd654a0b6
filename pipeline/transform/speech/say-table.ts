/** Says a table row by row: a matrix, cases, lines that are aligned. */
import {attributeOf, type MathElement} from '../../model/tree/mathml.ts'
import type {Speaker} from './speaker.ts'

export type TableKind = 'matrix' | 'determinant' | 'cases' | 'table'

/** In the words of the speaker's language, rows and cells counted from 1. */
export function sayTable(table: MathElement, kind: TableKind, speaker: Speaker): string {
  const rows = table.children.flatMap((row) => (typeof row === 'string' ? [] : [row.children]))
  const columns = Math.max(...rows.map((cells) => cells.length), 0)
  const isAligned = columns < 2 || /^0(?:\.0+)?em/.test(attributeOf(table, 'columnspacing') ?? '')
  const isOfLines = kind === 'table' && isAligned
  const name = isOfLines ? 'line' : kind === 'cases' ? 'case' : 'row'
  const said = rows.map((cells, index) => {
    const words = cells.map((cell) => speaker.say(typeof cell === 'string' ? [] : cell.children))
    const own = words.filter((one) => one !== '' || !isAligned).join(isOfLines ? ' ' : ', ')
    return speaker.phrase(name, String(index + 1), own)
  })
  const all = said.join('; ')
  return isOfLines ? all : speaker.phrase(kind, String(rows.length), String(columns), all)
}
