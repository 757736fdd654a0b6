/** Describes a part of a page around its text as a screen reader announces it: a name, and lines in order. */
import {normalText, withoutIgnorable} from '../units/unit-text.ts'

export interface Landmark {
  /** How messages call it: `page`, `header`, `footer`, or a navigation or section by its own name. */
  readonly name: string
  readonly lines: readonly string[]
}

export interface Line {
  readonly words: string
  /** Where its links lead, in the normal form. */
  readonly targets?: readonly string[]
  /** Days for programs. */
  readonly dates?: readonly string[]
  /** Of words that are in another language than the page and its labels. */
  readonly languages?: readonly string[]
  readonly isCurrent?: boolean
  /** In a book, what reading systems offer the place as. */
  readonly kind?: string
  /** Whether it is unfolded first. */
  readonly isFolded?: boolean
  /** How many items it stands in. */
  readonly level?: number
}

/** Those that are there. */
export function present<T>(all: readonly (T | undefined)[]): readonly T[] {
  return all.filter((one) => one !== undefined)
}

/** A line as messages quote it: `Echo → #echo`. Invisible characters and white space say nothing. */
export function lineText(line: Line): string {
  const {words, targets = [], dates = [], languages = [], isCurrent = false, isFolded = false} = line
  const {level = 0, kind} = line
  const marks = [...dates, ...languages, ...present([kind])]
  if (isCurrent) marks.push('current')
  if (isFolded) marks.push('folded')
  if (level > 1) marks.push(`level ${String(level)}`)
  let rest = ''
  for (const target of targets) rest += ` → ${target === '' ? 'the catalogue' : target}`
  if (marks.length > 0) rest += ` (${marks.join(', ')})`
  return (normalText(withoutIgnorable(words, 'code')) + rest).replace(/^ /, '')
}
