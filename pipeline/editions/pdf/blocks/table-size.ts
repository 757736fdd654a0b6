/** Chooses the size of a table's text: smaller for many columns, and as small as their words ask for, or at least their numbers, which are read wrong when a line ends in them. */
import {plainText} from '../../../model/tree/plain-text.ts'
import {nodesOf} from '../../../model/tree/walk.ts'
import {finding} from '../../../model/finding.ts'
import {sumOf} from '../../../model/values/sum-of.ts'
import type {Composition} from '../composition.ts'
import type {TextStyle} from '../engine/lines/runs.ts'
import {unbrokenIn} from '../engine/unbroken-in.ts'
import {monospaced} from '../text/inlines.ts'
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
const smallest = {word: 5, short: 6, number: 4.5}
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

/** `short` is what numbers need, and words as far as they are no longer than others. */
type Need = keyof Longest | 'short'

/** As wide as about ten figures. */
const shortWord = 5

/** What of the table's style is its own; tells where words or numbers are cut all the same. */
export function sizeOfTable(
  grid: Grid,
  {width, padding, tag}: {readonly width: number; readonly padding: number; readonly tag: StructureElement},
  composition: Composition
): Pick<TextStyle, 'size' | 'lead'> {
  const {size, lead} = dense.find(({columns}) => grid.columns <= columns) ?? {size: 9, lead: 14}
  const isOfFew = grid.columns <= fewColumns
  const widths = characterWidths(tag, composition)
  const room = width - gapOf({width, padding, columns: grid.columns}) * (grid.columns - 1)
  const numbers = isOfFew ? longestIn(grid, anyFigure, widths) : []
  const areLong = sumOf(numbers.map(({number}) => number)) * size > room / 2
  const longest = isOfFew && !areLong ? numbers : longestIn(grid, anySign, widths)
  const fitting = (need: Need): number => {
    const all = sumOf(longest.map((one) => widthFor(need, one)))
    return all === 0 ? size : Math.floor(room / all / step) * step
  }
  const needs = !isOfFew ? ofAll : areLong ? besideLong : ofNumbers
  const found = needs.find((need) => fitting(need) >= smallest[need])
  const chosen = found === undefined ? size : Math.min(size, fitting(found))
  const isCut = isOfFew
    ? found === undefined
    : chosen * sumOf(longest.map(({word}) => word)) > room * tolerance
  if (isCut) tellWide(grid, {isInNumbers: found === undefined}, composition)
  return {size: chosen, lead: chosen < size ? chosen * leadOfSize : lead}
}

/** Words of so few columns are cut where they are long, and not made smaller; short ones that stand beside long numbers are. */
const fewColumns = 8
const [anyFigure, anySign] = [/\p{Nd}/u, /\S/]
const ofNumbers: readonly Need[] = ['number']
const besideLong: readonly Need[] = ['short', 'number']
const ofAll: readonly Need[] = ['word', 'number']

function widthFor(need: Need, {number, word}: Longest): number {
  return need === 'short' ? Math.max(number, Math.min(word, shortWord)) : need === 'word' ? word : number
}

type CharacterWidth = (character: string) => number

/** How wide a character is at a size of one point of the table's text. */
interface CharacterWidths {
  /** In the weight of a head; of letters and pictures about. */
  readonly text: CharacterWidth
  readonly code: CharacterWidth
}

function characterWidths(tag: StructureElement, composition: Composition): CharacterWidths {
  const style = composition.styles.table
  const measure =
    (textStyle: TextStyle) =>
    (text: string): number =>
      widthOf(textRuns(text, {textStyle, tag, noWrap: true}, composition), composition) / style.size
  const ofCode = measure(monospaced(style))('0')
  return {
    text: textWidth(measure({...style, weight: 'semibold'})),
    code: (character) => (noWidth.test(character) ? 0 : ofCode)
  }
}

function textWidth(measured: (text: string) => number): CharacterWidth {
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
function longestIn({columns, rows}: Grid, asked: RegExp, widths: CharacterWidths): readonly Longest[] {
  const longest = Array.from({length: columns}, (): Longest => ({number: 0, word: 0}))
  for (const {cell, column, columnSpan} of rows.flat()) {
    const own = longest[column]
    if (cell === undefined || own === undefined || columnSpan > 1) continue
    const text = plainText(cell.children)
    if (!asked.test(text)) continue
    lengthen(own, text, widths.text)
    for (const {value} of nodesOf(cell.children, 'inlineCode')) lengthen(own, value, widths.code)
  }
  return longest
}

function lengthen(longest: Longest, text: string, widthOf: CharacterWidth): void {
  for (const word of unbrokenIn(text)) {
    const length = sumOf(Array.from(word, widthOf))
    longest.word = Math.max(longest.word, length)
    if (!/\p{L}/u.test(word)) longest.number = Math.max(longest.number, length)
  }
}
