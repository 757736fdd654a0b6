/** Divides a word that does not fit a line: at a hyphenation point or, when no line holds the word, anywhere. */
import {isBoundary} from './clusters.ts'
import {Word} from './word.ts'

/** What stays on the line, and what goes to the next. */
export interface Division {
  readonly before: readonly Word[]
  readonly after: readonly Word[]
}

/** A place in a word where a line may end with a hyphen. */
export interface HyphenationPoint {
  /** Of what stays on the line, with its hyphen. */
  readonly width: number
  /** How many code units of the word go to the next line. */
  readonly left: number
  /** How many letters stand before the hyphen, where the language's patterns divide the word. */
  readonly lettersBefore: number
  divide(): Division
}

/** At the last hyphenation point that leaves room for the hyphen; `box` is a word in one or more pieces. */
export function hyphenate(box: readonly Word[], room: number): Division | undefined {
  for (const point of hyphenationPoints(box, room)) return point.divide()
  return undefined
}

/** All hyphenation points that leave room for the hyphen, the last one first. */
export function* hyphenationPoints(box: readonly Word[], room: number): Iterable<HyphenationPoint> {
  let used = box.reduce((sum, word) => sum + word.width, 0)
  let left = 0
  for (let index = box.length - 1; index >= 0; index--) {
    const word = box[index]
    if (word === undefined) continue
    const {length} = word.text
    if (word.breaking.softHyphen === true && index < box.length - 1) {
      const width = used + widthOf('-', word)
      const divide = (): Division => divided(box, index, headOf(word, word.text.length, true), [])
      if (width <= room) yield {width, left, lettersBefore: Infinity, divide}
    }
    used -= word.width
    if (used > room) {
      left += length
      continue
    }
    const first = /\p{L}/u.exec(word.text)?.index ?? 0
    for (const at of pointsIn(box, index).toReversed()) {
      const width = used + widthOf(`${word.text.slice(0, at)}-`, word)
      const facts = {width, left: left + length - at, lettersBefore: at - first}
      if (width <= room) yield {...facts, divide: () => dividedAt(box, index, at)}
    }
    left += length
  }
}

function dividedAt(box: readonly Word[], index: number, at: number): Division {
  const word = box[index]
  if (word === undefined) throw new Error('expected a piece of the word')
  return divided(box, index, headOf(word, at, true), [tailOf(word, at)])
}

/** Fills the room with as many characters as fit, at least one when the line is empty. */
export function cutAnywhere(box: readonly Word[], room: number, atLeastOne: boolean): Division | undefined {
  let used = 0
  for (const [index, word] of box.entries()) {
    if (used + word.width - word.trailingCut <= room) {
      used += word.width
      continue
    }
    const start = startOfRuby(box, index)
    const isWhole = word.run.picture !== undefined || isName(word) || start !== undefined
    const at = isWhole ? 0 : fittingLength(word, room - used)
    const end = start ?? index
    if (at === 0 && end > 0) return {before: box.slice(0, end), after: box.slice(end)}
    if (start !== undefined && !atLeastOne) return undefined
    if (isName(word)) return atLeastOne ? divided(box, index, shortened(word), []) : undefined
    const length = at === 0 && atLeastOne ? clusterEnd(word.text, 1) : at
    if (length === 0 || length >= word.text.length) {
      return length === 0 ? undefined : {before: box.slice(0, index + 1), after: box.slice(index + 1)}
    }
    return divided(box, index, headOf(word, length, false), [tailOf(word, length)])
  }
  return undefined
}

/** Where the words of a ruby begin that have one above them: they are never divided. */
function startOfRuby(box: readonly Word[], index: number): number | undefined {
  const ruby = box[index]?.run.ruby
  return ruby === undefined ? undefined : box.findIndex(({run}) => run.ruby === ruby)
}

/** What is drawn in place of a sign says the sign once: it is never divided. */
function isName({run, text}: Word): boolean {
  return run.actualText !== undefined && run.noWrap === true && text.startsWith('[')
}

/** A name that no line holds. */
function shortened({run, set, breaking, level}: Word): Word {
  return new Word(run, set.setter.set('[\u2026]'), breaking, level)
}

function divided(box: readonly Word[], index: number, head: Word, rest: readonly Word[]): Division {
  return {before: [...box.slice(0, index), head], after: [...rest, ...box.slice(index + 1)]}
}

function headOf({run, set, breaking, level}: Word, end: number, hyphenated: boolean): Word {
  const {cuttable} = breaking
  const own = {...(cuttable === true ? {cuttable} : {}), ...(hyphenated ? {hyphenated} : {})}
  return new Word(run, set.setter.part(set, 0, end), own, level)
}

/** Meets what follows as the whole word did. */
function tailOf({run, set, breaking, level}: Word, start: number): Word {
  return new Word(run, set.setter.part(set, start, set.text.length), breaking, level)
}

function widthOf(text: string, {set}: Word): number {
  return set.setter.widthOf(text)
}

/** Points in one piece; none where a neighbour goes on with letters, since a piece alone is no word then. */
function pointsIn(box: readonly Word[], index: number): readonly number[] {
  const word = box[index]
  if (word?.run.hyphenate === undefined || word.text.includes('-')) return []
  if (/[\p{L}\p{M}]$/u.test(box[index - 1]?.text ?? '') || /^[\p{L}\p{M}]/u.test(box[index + 1]?.text ?? ''))
    return []
  const letters = /^[^\p{L}]*([\p{L}\p{M}]+)[^\p{L}]*$/u.exec(word.text)?.[1]
  if (letters === undefined) return []
  const start = word.text.indexOf(letters)
  return word.run.hyphenate(letters).map((point) => start + point)
}

/** How many code units fit, at the end of a cluster. */
function fittingLength(word: Word, room: number): number {
  let [low, high] = [0, word.text.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (word.set.setter.part(word.set, 0, middle).width <= room) low = middle
    else high = middle - 1
  }
  return low >= word.text.length ? low : clusterStart(word.text, low)
}

/** The nearest place at or before `at` that divides no letter from its accents. */
function clusterStart(text: string, at: number): number {
  let place = at
  while (place > 0 && !isBoundary(text, place)) place -= 1
  return place
}

function clusterEnd(text: string, from: number): number {
  let place = from
  while (place < text.length && !isBoundary(text, place)) place += 1
  return place
}
