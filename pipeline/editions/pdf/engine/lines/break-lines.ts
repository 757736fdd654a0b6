/**
 * Breaks a paragraph into lines: by total fit where it is asked for, else each takes as many words as fit (first
 * fit), and part of the next when it can be hyphenated.
 */
import {cutAnywhere, hyphenate} from './break-word.ts'
import {baselineOf} from './text-style.ts'
import type {Fonts} from '../file/fonts.ts'
import {fontOf} from '../file/font-of.ts'
import type {TextLine} from '../pages/laid.ts'
import {totalFitLines} from './total-fit-lines.ts'
import {readingsWithin} from './place-readings.ts'
import {justify} from './justify.ts'
import type {TextNode} from '../pages/nodes.ts'
import {hyphenWidth, placeWords} from './place-words.ts'
import {extentOfLetters, extentOfPicture} from './line-extents.ts'
import {joinWords} from './join-words.ts'
import {boxAt, type LineWords} from './box.ts'
import {Word, type PlacedWord} from './word.ts'
import {extentOf, wordsOf} from './words.ts'

/** The lines of a measured node in a column of this width; the same ones when asked again. */
export function linesOf(node: TextNode, width: number, fonts: Fonts): readonly TextLine[] {
  if (node.lines?.width === width) return node.lines.lines
  const lines = broken(node, width, fonts)
  node.lines = {width, lines}
  return lines
}

function broken(node: TextNode, width: number, fonts: Fonts): readonly TextLine[] {
  const words = withPicturesWithin(withReadingsWithin(node, width, fonts), width)
  let lines = chosenLines(node, words, width)
  if (node.balanced === true && lines.length > 1)
    lines = firstFitLines(words, leastWidth(words, width, lines.length), node.wholeWords !== true)
  return lines.map((line, index) =>
    lineOf(node, line, {width, fonts, first: index === 0, last: index === lines.length - 1})
  )
}

function chosenLines(node: TextNode, words: readonly Word[], width: number): readonly LineWords[] {
  const lines = node.totalFit === true ? totalFitLines(words, width, node.justified === true) : undefined
  return lines ?? firstFitLines(words, width, node.wholeWords !== true)
}

function withReadingsWithin(node: TextNode, width: number, fonts: Fonts): TextNode {
  const runs = readingsWithin(node.text, node.words ?? [], width)
  return runs === undefined ? node : {...node, words: wordsOf(runs, fonts, node.rightToLeft)}
}

/** Pictures are no wider than their column, and smaller where they have to find room. */
function withPicturesWithin({text, words = [], scale}: TextNode, width: number): readonly Word[] {
  if (!text.some(({picture}) => picture !== undefined)) return words
  return words.map((word) => within(word, width, scale))
}

function within(word: Word, most: number, scale = 1): Word {
  const {picture} = word.run
  if (picture === undefined || (picture.width <= most && scale === 1)) return word
  const width = Math.min(picture.width * scale, most)
  const scaled = {...picture, width, height: (picture.height * width) / picture.width}
  return new Word({...word.run, picture: scaled}, {...word.set, width}, word.breaking, word.level)
}

/** The least width that gives no more lines. */
function leastWidth(words: readonly Word[], width: number, count: number): number {
  // narrower than its widest word, a line would cut that
  let [low, high] = [Math.max(width / 2, Math.min(extentOf(words).least, width)), width]
  while (high - low > 1) {
    const middle = (low + high) / 2
    if (firstFitLines(words, middle, false).length <= count) high = middle
    else low = middle
  }
  return high
}

function firstFitLines(words: readonly Word[], width: number, free: boolean): readonly LineWords[] {
  const lines: LineWords[] = []
  let [position, continues] = [0, false]
  let rest: readonly Word[] = []
  while (rest.length > 0 || position < words.length) {
    const line: Word[] = []
    let used = 0
    for (;;) {
      const fresh = rest.length === 0
      const box = fresh ? boxAt(words, position) : rest
      if (box.length === 0) break
      const indent = line.length === 0 ? (box[0]?.leadingCut ?? 0) : 0
      const own = box.reduce((sum, word) => sum + word.width, 0) - indent
      if (used + own - (box.at(-1)?.trailingCut ?? 0) <= width + tolerance) {
        line.push(...box)
        used += own
        if (fresh) position += box.length
        rest = []
        if (box.at(-1)?.breaking.lineEnd === true) break
        continue
      }
      const isLast = fresh ? position + box.length >= words.length : position >= words.length
      const mayHyphenate = line.length === 0 || (free && !isLast)
      const division = divide(box, {room: width - used + indent, atStart: line.length === 0, mayHyphenate})
      if (division !== undefined) {
        line.push(...division.before)
        if (fresh) position += box.length
        rest = division.after
      }
      break
    }
    lines.push({words: line, continues})
    continues = line.at(-1)?.breaking.lineEnd !== true
  }
  return lines
}

/** Sums of widths differ in their last digits by the order of adding. */
const tolerance = 0.001

interface DivideRoom {
  readonly room: number
  readonly atStart: boolean
  /** Not where the word ends the paragraph: no part of it makes a line. */
  readonly mayHyphenate: boolean
}

function divide(
  box: readonly Word[],
  {room, atStart, mayHyphenate}: DivideRoom
): ReturnType<typeof hyphenate> {
  const division = mayHyphenate ? hyphenate(box, room) : undefined
  if (division !== undefined) return division
  if (atStart || box.some(({breaking}) => breaking.cuttable === true)) return cutAnywhere(box, room, atStart)
  return undefined
}

interface LinePlace {
  readonly width: number
  readonly fonts: Fonts
  readonly first: boolean
  readonly last: boolean
}

function lineOf(
  node: TextNode,
  {words: parts, continues}: LineWords,
  {width, fonts, first, last}: LinePlace
): TextLine {
  const words = joinWords(parts)
  const placed = placeWords(words, node.rightToLeft === true)
  const natural =
    words.reduce((sum, word) => sum + word.width, 0) -
    (words[0]?.leadingCut ?? 0) -
    (words.at(-1)?.trailingCut ?? 0) +
    words.slice(-1).reduce((sum, word) => sum + hyphenWidth(word), 0)
  const {lead} = node.textStyle
  const baseline = baselineOf(node.textStyle, fonts.get(fontOf(node.textStyle)))
  const {above, below} = beyondLine(words, lead, baseline)
  const spare = width - natural
  const isEnd = last || words.at(-1)?.breaking.lineEnd === true
  const fills = node.justified === true && (!isEnd || spare < 0)
  if (!fills) for (const one of placed) one.x += alignShift(node, spare)
  const hanging = first
    ? (node.hangingWords?.before ?? []).map((one) => ({...one}))
    : wrapMark(node, continues, fonts)
  const behind = first ? (node.hangingWords?.behind ?? []).map((one) => ({...one})) : []
  return {
    words: [...hanging, ...(fills ? justify(placed, spare) : placed), ...behind],
    x: 0,
    y: 0,
    width: natural,
    column: width,
    height: node.overlaid === true ? 0 : lead + above + below,
    baseline: baseline + above,
    anchors: first ? (node.anchors ?? []) : [],
    ...(last && node.trailer !== undefined ? {trailer: node.trailer} : {})
  }
}

/** How far pictures and high letters of a line stand above it, and formulas and letters below. */
function beyondLine(
  words: readonly Word[],
  lead: number,
  baseline: number
): {readonly above: number; readonly below: number} {
  let above = 0
  let below = 0
  for (const word of words) {
    const {picture} = word.run
    const {height, depth} = picture === undefined ? extentOfLetters(word, lead) : extentOfPicture(picture)
    above = Math.max(above, height - baseline)
    below = Math.max(below, depth - (lead - baseline))
  }
  return {above, below}
}

function alignShift(node: TextNode, spare: number): number {
  if (node.align === 'center') return spare / 2
  return node.align === 'right' ? spare : 0
}

function wrapMark(node: TextNode, continues: boolean, fonts: Fonts): readonly PlacedWord[] {
  if (node.wrapMark === undefined || !continues) return []
  const set = fonts.setter(node.wrapMark).set(node.wrapMark.text)
  return [{word: new Word(node.wrapMark, {...set, width: 0}), x: -wrapMarkDistance}]
}

const wrapMarkDistance = 7
