/** Chooses the size of a table's text: smaller for many columns, and as small as their words ask for, or at least their numbers, which are read wrong when a line ends in them. */
import {plainText} from '../../../model/tree/plain-text.ts'
import {finding} from '../../../model/finding.ts'
import {sumOf} from '../../../model/values/sum-of.ts'
import type {Composition} from '../composition.ts'
import type {TextStyle} from '../engine/lines/runs.ts'
import {unbrokenIn} from '../engine/unbroken-in.ts'
import {textRuns} from '../text/text-runs.ts'
import {widthOf} from '../text/width-of.ts'
import {gapOf} from '../engine/pages/table-rows.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import type {Grid} from './table-grid.ts'

/** Sizes and leads, by the number of columns up to which they hold. */
const dense: readonly {readonly columns: number; readonly size: number; readonly lead: number}[] = [
  {columns: 8, size: 9, lead: 14},
  {columns: 14, size: 7.5, lead: 10.5},
  {columns: Infinity, size: 6, lead: 8}
]

/** Smaller text can't be read on paper; words are not worth text as small as numbers are. */
const smallest = {word: 5, number: 4.5}
const step = 0.25
/** Of the size: the lead of text that is smaller than by its columns. */
const leadOfSize = 4 / 3
/** Of a figure, which all have one width: a letter on average. */
const ofLetter = 0.8
/** Such widths are about right: what is hardly too wide mostly fits. */
const tolerance = 1.1

/** In points at a size of one point. */
interface Longest {
  number: number
  /** A number may be the longest word. */
  word: number
}

/** What of the table's style is its own; tells where words or numbers are cut all the same. */
export function sizeOfTable(
  grid: Grid,
  {width, padding, tag}: {readonly width: number; readonly padding: number; readonly tag: StructureElement},
  composition: Composition
): Pick<TextStyle, 'size' | 'lead'> {
  const {size, lead} = dense.find(({columns}) => grid.columns <= columns) ?? {size: 9, lead: 14}
  const isOfFew = grid.columns <= fewColumns
  const longest = longestIn(grid, isOfFew ? anyFigure : anySign, characterWidths(tag, composition))
  const room = width - gapOf({width, padding, columns: grid.columns}) * (grid.columns - 1)
  const fitting = (of: keyof Longest): number => {
    const all = sumOf(longest.map((one) => one[of]))
    return all === 0 ? size : Math.floor(room / all / step) * step
  }
  const found = (isOfFew ? ofNumbers : ofAll).find((of) => fitting(of) >= smallest[of])
  const chosen = found === undefined ? size : Math.min(size, fitting(found))
  const isCut = isOfFew
    ? found === undefined
    : chosen * sumOf(longest.map(({word}) => word)) > room * tolerance
  if (isCut) tellWide(grid, {isInNumbers: found === undefined}, composition)
  return {size: chosen, lead: chosen < size ? chosen * leadOfSize : lead}
}

/** Words of so few columns are cut where they are long, and not made smaller. */
const fewColumns = 8
const [anyFigure, anySign] = [/\p{Nd}/u, /\S/]
const ofNumbers: readonly (keyof Longest)[] = ['number']
const ofAll: readonly (keyof Longest)[] = ['word', 'number']

/** How wide a character is at a size of one point, in the weight of a head; of letters and pictures about. */
function characterWidths(tag: StructureElement, composition: Composition): (character: string) => number {
  const textStyle = {...composition.styles.table, weight: 'semibold' as const}
  const measured = (text: string): number =>
    widthOf(textRuns(text, {textStyle, tag, noWrap: true}, composition), composition) / textStyle.size
  const figure = measured('0')
  const widths = new Map<string, number>()
  return (character) => {
    const known = widths.get(character)
    if (known !== undefined) return known
    // White space at the end of a line has no width.
    const width = inNumbers.test(character)
      ? measured(`${character}0`) - figure
      : figure * (noWidth.test(character) ? 0 : ofLetter)
    widths.set(character, width)
    return width
  }
}

/** What numbers are written with. */
const inNumbers = /[\p{Nd}\p{P}\p{Sc}\p{Sm}\p{Zs}]/u
const noWidth = /[\p{M}\p{Cf}]/u

function tellWide(
  {columns}: Grid,
  {isInNumbers}: {readonly isInNumbers: boolean},
  {diagnostics, place}: Composition
): void {
  const message = `a table of ${columns} columns is too wide for the PDF: its lines end in the middle of ${isInNumbers ? 'words and numbers' : 'words'}`
  diagnostics.push(
    finding('table/is-wide', place, message, {
      hints: ['make two tables of it, each with some of the columns, or shorten what is in them']
    })
  )
}

/** Of each column, in cells that have what is `asked` for; what is over several is in none. */
function longestIn(
  {columns, rows}: Grid,
  asked: RegExp,
  widthOf: (character: string) => number
): readonly Longest[] {
  const longest = Array.from({length: columns}, (): Longest => ({number: 0, word: 0}))
  for (const {cell, column, columnSpan} of rows.flat()) {
    const own = longest[column]
    if (cell === undefined || own === undefined || columnSpan > 1) continue
    const text = plainText(cell.children)
    if (!asked.test(text)) continue
    for (const word of unbrokenIn(text)) {
      const isNumber = !/\p{L}/u.test(word)
      const length = sumOf(Array.from(word, widthOf))
      own.word = Math.max(own.word, length)
      if (isNumber) own.number = Math.max(own.number, length)
    }
  }
  return longest
}
