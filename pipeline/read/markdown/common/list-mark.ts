/** Reads the marks of list items (CommonMark 0.31 §5.2), which tell what of the lines behind them is theirs. */
import {thematicBreak} from './headings.ts'
import type {Lines} from './lines.ts'

/** A mark of an item, and words or nothing behind it. */
export const mayBeItem = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/

/** What an item or a quotation may begin with that ends a paragraph: a mark that could end none is the mark of nothing there. */
const words = /(?!(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|\[\^|[>\s])./.source

/** What ends a paragraph as an item, or as a quotation. */
export const surelyInterrupts = new RegExp(`^(?:(?:[-+*]|1[.)]) {1,4})+${words}`)
export const surelyQuotes = new RegExp(`^> ?${words}`)
export const beginsWithWords = new RegExp(`^${words}`)

/** What an item begins with. */
export interface Mark {
  /** Where it stands in the text, and the words behind it. */
  readonly start: number
  readonly words: number
  readonly isOrdered: boolean
  /** What Markdown counts a list from. */
  readonly number?: number
  /** The author's own, in place of a number. */
  readonly label?: string
  /** How many spaces at the head of a line behind it are the item's, at most. */
  readonly widthOn: (line: number) => number
  /** Whether a line is the item's for its place: it begins with some spaces and is not blank. */
  readonly holds: (line: number, indent: number) => boolean
  /** The mark of the list's next item, where it stands on a line that is not this item's. */
  readonly nextOn: (line: number) => Mark | undefined
}

const marker = /^(?:([-+*])|(\d{1,9})([.)])) {1,4}(?=[^ \t])/

/** Of Markdown's own; undefined for what the parser is to judge. */
export function markOn(lines: Lines, line: number): Mark | undefined {
  return signedMark(lines, line)?.mark
}

/** With the sign that the items of a list share. */
function signedMark(
  lines: Lines,
  line: number
): {readonly mark: Mark; readonly sign: string; readonly isOrdered: boolean} | undefined {
  const written = lines.written(line)
  const [whole, bullet, number, sign = bullet] = marker.exec(written) ?? []
  if (whole === undefined || sign === undefined || thematicBreak.test(written)) return undefined
  const start = lines.start(line)
  const width = whole.length
  const isOrdered = number !== undefined
  const mark: Mark = {
    start,
    words: start + width,
    isOrdered,
    ...(isOrdered ? {number: Number(number)} : {}),
    widthOn: () => width,
    holds: (_, indent) => indent >= width,
    nextOn: (next) => {
      const other = signedMark(lines, next)
      return other?.sign === sign && other.isOrdered === isOrdered ? other.mark : undefined
    }
  }
  return {mark, sign, isOrdered}
}
