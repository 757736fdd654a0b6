/** Computes the demerits of a line, by which the breaks of a paragraph are chosen. */

export interface Fill {
  readonly width: number
  /** White space grows and shrinks so that the line fills its column. */
  readonly justified: boolean
}

/** A line shorter by this part of the column is ragged enough to be seen. */
const ragged = 0.12
/** How far white space grows and shrinks without being seen, as parts of itself. */
const growth = 0.5
const shrinkage = 0.2
/** What a line without white space may fall short of the column, as a part of the column. */
const tight = 0.01
/** An end line shorter than this part of the column holds a lonely word or two. */
const lonely = 0.2
const loneliest = 4
/** Demerits stay numbers that can be compared. */
const worst = 20
/** Sums of widths differ in their last digits by the order of adding. */
const tolerance = 0.001

/** The penalty of a hyphen at the end of a line. */
export const hyphenPenalty = {
  once: 1.2,
  /** With fewer letters before the hyphen than these. */
  short: 2,
  fewLetters: 3,
  /** More where the line before ends in one too. */
  again: 3
} as const

/** A word is hyphenated only where the line would be shorter by this part of the column. */
export function hyphenationZone({justified}: Fill): number {
  return justified ? 0.02 : 0.08
}

/** Whether a line is no longer than its column: `used` without the white space at its end, `glue` between its words. */
export function fits(used: number, glue: number, {width, justified}: Fill): boolean {
  return used <= width + tolerance + (justified ? glue * shrinkage : 0)
}

/** Of a line that fits. The curve is that of TeX: small differences are nearly free, large ones are not. */
export function lineDemerits(used: number, glue: number, {width, justified}: Fill): number {
  const slack = width - used
  if (!justified) return demerits(slack / (width * ragged))
  if (slack < 0) return demerits(slack / (glue * shrinkage + tolerance))
  return demerits(glue === 0 ? slack / (width * tight) : slack / (glue * growth))
}

/** Of the last line of a paragraph: it may be short, but for a lonely word. */
export function lastLineDemerits(used: number, glue: number, fill: Fill): number {
  if (used > fill.width) return lineDemerits(used, glue, fill)
  const shortfall = Math.max(0, 1 - used / (fill.width * lonely))
  return loneliest * shortfall * shortfall
}

function demerits(ratio: number): number {
  const size = Math.min(Math.abs(ratio), worst)
  const badness = 0.2 + 2 * size * size * size
  return badness * badness
}
