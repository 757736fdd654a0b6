/** Says how wide the columns of a book's table should be, whose pages do not scroll: by their longest words and numbers. */
import type {ElementContent} from 'hast'
import type {Table, TableCell} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'

/** What a column needs, in letters. */
interface Column {
  /** Its longest word or number. */
  readonly longest: number
  /** Of its width on a narrow page, where words break and numbers do not. */
  readonly weight: number
}

/** The least width that its columns take side by side, as a class: narrower pages break words. */
export function needOf(table: Table): readonly string[] {
  const letters = columnsOf(table).reduce((sum, {longest}) => sum + longest, 0)
  const need = needs.find(({moreThan}) => letters > moreThan)
  return need === undefined ? [] : [need.className]
}

/** In em of the page, from letters of .85 em that are half as wide as high, with room between columns. */
const needs = [
  {moreThan: 72, className: 'needs-45'},
  {moreThan: 36, className: 'needs-24'},
  {moreThan: 18, className: 'needs-14'}
]

/** Its rows, the cells of the first with the share of a narrow page that their columns have, as a class: by that row browsers set all. */
export function sharedOut(table: Table, rows: readonly ElementContent[]): readonly ElementContent[] {
  const [first, ...others] = rows
  if (first?.type !== 'element' || table.children.some(({children}) => children.some(spans))) return rows
  const columns = columnsOf(table)
  const whole = columns.reduce((sum, {weight}) => sum + weight, 0)
  const cells = first.children.map((cell, index) => {
    if (cell.type !== 'element') return cell
    const {className} = cell.properties
    const share = Math.round(((columns[index]?.weight ?? 0) / whole) * 100)
    const classes = [...(Array.isArray(className) ? className : []), `share-${String(share)}`]
    return {...cell, properties: {...cell.properties, className: classes}}
  })
  return [{...first, children: cells}, ...others]
}

const spans = ({columnSpan, rowSpan}: TableCell): boolean => columnSpan > 1 || rowSpan > 1

function columnsOf({children: rows}: Table): readonly Column[] {
  const columns: Column[] = []
  for (const {children: cells} of rows) {
    for (const [index, cell] of cells.entries()) {
      const {longest, weight} = columnOf(plainText(cell.children))
      const before = columns[index] ?? {longest: 0, weight: 0}
      columns[index] = {
        longest: Math.max(before.longest, longest),
        weight: Math.max(before.weight, weight)
      }
    }
  }
  return columns
}

/** A number is weighed whole and a word up to a syllable or two, with the room between columns; a text by its length, up to a line. */
function columnOf(text: string): Column {
  const words = text.split(breaks)
  const longestOf = (of: readonly string[]): number =>
    of.reduce((most, {length}) => Math.max(most, length), 0)
  const number = longestOf(words.filter((word) => /\d/.test(word)))
  const longest = longestOf(words)
  return {
    longest,
    weight: 2 + Math.max(Math.min(number, 16), Math.min(longest, 7), Math.min(text.length / 4, 12))
  }
}

/** Where a line may end: none of these is in the part of a word that stays whole. */
const breaks =
  /[\s\u00ad\u200b/-]|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u
