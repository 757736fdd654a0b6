/** Measures how far what stands in a line reaches above and below its baseline. */
import type {Picture} from './runs.ts'
import type {Word} from './word.ts'

/** In points; less than nothing where it asks for no room. */
export interface LineExtent {
  readonly height: number
  readonly depth: number
}

const none: LineExtent = {height: 0, depth: 0}

/** A font that asks for so many times the height of a line gets it: the letters of less touch none of the next line. */
const highest = 1.2

/** What is set above words has room for signs that fill their square. */
const highestReading = 0.9

/** Those of a font for other scripts than the design's, such as Urdu in Nastaliq, which a line of Latin letters has no room for. */
export function extentOfLetters({run, shaped, text}: Word, lead: number): LineExtent {
  const {font, textStyle, isReading} = run
  if (isReading === true) return {height: (textStyle.rise ?? 0) + textStyle.size * highestReading, depth: 0}
  if (text === '' || !(font.startsWith('installed-') || font.startsWith('more-'))) return none
  const height = (shaped.ascender * textStyle.size) / 1000
  const depth = (-shaped.descender * textStyle.size) / 1000
  return height + depth < lead * highest ? none : {height, depth}
}

/** What keeps formulas of two lines apart, as TeX’s `\lineskip`. */
const apart = 0.75

/** A formula reaches below the baseline, another picture stands on it. */
export function extentOfPicture(picture: Picture): LineExtent {
  if (picture.kind !== 'formula') return {height: picture.height, depth: 0}
  return {height: picture.height + apart, depth: picture.depth + apart}
}
