/** Divides a word that does not fit a line: at a hyphenation point or, when no line holds the word, anywhere. */
import {isBoundary} from './clusters.ts'
import type {Head} from './text-setter.ts'
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
  /** In which of the word's pieces it is, and behind how many of its code units; behind the whole of one with a soft hyphen. */
  readonly piece: number
  readonly at: number
}

/** At the last hyphenation point that leaves room for the hyphen; `box` is a word in one or more pieces. */
export function hyphenate(box: readonly Word[], room: number): Division | undefined {
  const [last] = hyphenationPoints(box, room)
  return last === undefined ? undefined : divideAt(box, last)
}

/** All hyphenation points that leave room for the hyphen, the last one first. */
export function hyphenationPoints(box: readonly Word[], room: number): readonly HyphenationPoint[] {
  const points: HyphenationPoint[] = []
  let used = 0
  for (const word of box) used += word.width
  let left = 0
  for (let piece = box.length - 1; piece >= 0; piece--) {
    const word = box[piece]
    if (word === undefined) continue
    const {length} = word.text
    if (word.breaking.softHyphen === true && piece < box.length - 1) {
      const width = used + word.set.setter.widthOf('-')
      if (width <= room) points.push({width, left, lettersBefore: Infinity, piece, at: length})
    }
    used -= word.width
    if (used <= room) {
      for (const {at, width: own, lettersBefore} of headsIn(box, piece)) {
        const width = used + own
        if (width <= room) points.push({width, left: left + length - at, lettersBefore, piece, at})
      }
    }
    left += length
  }
  return points
}

export function divideAt(box: readonly Word[], {piece, at}: HyphenationPoint): Division {
  const word = box[piece]
  if (word === undefined) throw new Error('expected a piece of the word')
  return divided(box, piece, headOf(word, at, true), at < word.text.length ? [tailOf(word, at)] : [])
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

/** What one piece may be divided behind; nothing where a neighbour goes on with letters, since a piece alone is no word then. */
function headsIn(box: readonly Word[], index: number): readonly Head[] {
  const word = box[index]
  if (word?.run.hyphenate === undefined) return []
  if (/[\p{L}\p{M}]$/u.test(box[index - 1]?.text ?? '') || /^[\p{L}\p{M}]/u.test(box[index + 1]?.text ?? ''))
    return []
  return word.set.setter.heads(word.text, word.run.hyphenate)
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
