/** Chooses the size of a table's text: smaller for many columns, and as small as their words ask for, or at least their numbers, which are read wrong when a line ends in them. */
import {plainText} from '../../../model/tree/plain-text.ts'
import {finding} from '../../../model/finding.ts'
import {sumOf} from '../../../model/values/sum-of.ts'
import type {Composition} from '../composition.ts'
import type {TextStyle} from '../engine/lines/runs.ts'
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
/** Of a figure, which all have one width: what signs between figures take, and a letter on average. */
const [ofSign, ofLetter] = [0.6, 0.8]
/** Such widths are about right: what is hardly too wide mostly fits. */
const tolerance = 1.1

/** In widths of a figure. */
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
  // So few have room for what any number says.
  if (grid.columns <= fewColumns) return {size, lead}
  const longest = longestIn(grid)
  const room = width - gapOf({width, padding, columns: grid.columns}) * (grid.columns - 1)
  const figure = figureOf(tag, composition)
  const fitting = (of: keyof Longest): number =>
    Math.floor(room / (figure * sumOf(longest.map((one) => one[of]))) / step) * step
  const found = (['word', 'number'] as const).find((of) => fitting(of) >= smallest[of])
  const chosen = found === undefined ? size : Math.min(size, fitting(found))
  if (chosen * figure * sumOf(longest.map(({word}) => word)) > room * tolerance)
    tellWide(grid, {isInNumbers: found === undefined}, composition)
  return {size: chosen, lead: chosen < size ? chosen * leadOfSize : lead}
}

const fewColumns = 8

/** How wide a figure is at a size of one point, in the weight of a head. */
function figureOf(tag: StructureElement, composition: Composition): number {
  const textStyle = {...composition.styles.table, weight: 'semibold' as const}
  return widthOf(textRuns('0', {textStyle, tag, noWrap: true}, composition), composition) / textStyle.size
}

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

/** Of each column; what is over several is in none. */
function longestIn({columns, rows}: Grid): readonly Longest[] {
  const longest = Array.from({length: columns}, (): Longest => ({number: 0, word: 0}))
  for (const {cell, column, columnSpan} of rows.flat()) {
    const own = longest[column]
    if (cell === undefined || own === undefined || columnSpan > 1) continue
    for (const word of plainText(cell.children).split(/[\s-]+/)) {
      const isNumber = !/\p{L}/u.test(word)
      const figures = word.replace(/\P{Nd}/gu, '').length
      const length = figures + (word.length - figures) * (isNumber ? ofSign : ofLetter)
      own.word = Math.max(own.word, length)
      if (isNumber) own.number = Math.max(own.number, length)
    }
  }
  return longest
}
