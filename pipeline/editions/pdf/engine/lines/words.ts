/** Divides runs of text into measured words. */
import type {Fonts} from '../file/fonts.ts'
import type {Around} from '../../../../design/shaping/clusters.ts'
import {inParts} from './clusters.ts'
import {aroundPiece, hasJoiningLetters, joinedTo} from './joined-letters.ts'
import type {Extent} from '../pages/nodes.ts'
import {TextBreaker} from '../pdfmake.ts'
import {placeReadings} from './place-readings.ts'
import type {Picture, Run} from './runs.ts'
import {isTurned, levelsOf} from './bidirectional.ts'
import type {ShapingDirection} from '../file/opened-font.ts'
import type {SetText, TextSetter} from './text-setter.ts'
import {turnedPieces, type Piece} from './turned-pieces.ts'
import {shapedText} from './visible-text.ts'
import {endsWithinQuotes, hasSpacedQuotes} from './within-quotes.ts'
import {Word, type Breaking} from './word.ts'
import {wordsWithoutSpaces} from './words-without-spaces.ts'

/** Longer words are measured in pieces and may be cut anywhere: else a word's cost grows with its square. */
const longest = 64
const pieceLength = 32
/** A part of a compound that may be hyphenated itself. */
const longPart = 14

/** The measured words of a paragraph, which is written from right to left or from left to right. */
export function wordsOf(runs: readonly Run[], fonts: Fonts, rightToLeft = false): readonly Word[] {
  if (runs.length === 0) return []
  const words: Word[] = []
  let setter: TextSetter | undefined
  let last: Piece | undefined
  const pieces = piecesOf(runs, rightToLeft)
  const mayJoin = runs.some(({text}) => hasJoiningLetters(text))
  let index = 0
  for (const piece of pieces) {
    const isSame = piece.run === last?.run && piece.level === last.level
    if (setter === undefined || !isSame) setter = fonts.setter(piece.run, directionOf(piece))
    if (isLong(piece)) words.push(...cut(piece, setter))
    else words.push(wordOf(piece, setter, mayJoin ? aroundPiece(pieces, index) : undefined))
    last = piece
    index += 1
  }
  return placeReadings(words, runs)
}

/** Pieces between which a line may end, each of one direction. */
function piecesOf(runs: readonly Run[], rightToLeft: boolean): readonly Piece[] {
  // pdfmake copies the keys of what it breaks for each piece, so that it is given few
  const broken: Piece[] = []
  for (const piece of new TextBreaker().getBreaks(runs.map(breakable), null)) addWords(broken, piece)
  const isSpaced = runs.some(({text}) => hasSpacedQuotes(text))
  const pieces = broken.map((piece, index) => {
    const before = broken[index - 1]
    const after = broken[index + 1]
    const own = before !== undefined && followsHyphen(piece, before) ? withoutPoints(piece) : piece
    const isOne = isShortWithSlash(piece, after) || (isSpaced && endsWithinQuotes(piece, {before, after}))
    return isOne ? {...own, noNewLine: true} : own
  })
  const levels = levelsOf(runs, rightToLeft)
  if (levels === undefined) return pieces
  const levelsByRun = new Map(runs.map((run, index) => [run, levels[index]]))
  let [position, last]: [number, Piece | undefined] = [0, undefined]
  return pieces.flatMap((piece, index) => {
    const {run, text} = broken[index] ?? piece
    const before = last?.run
    const isFirst = run !== before
    if (isFirst) position = 0
    last = broken[index]
    const {levels: own = new Uint8Array(), between} = levelsByRun.get(run) ?? {}
    // the breaker leaves out the ends of lines
    const start = run.text.indexOf(text, position)
    position = start + text.length
    const turned = turnedPieces(piece, own.subarray(start))
    return isFirst && between !== undefined ? [separator(run, before, between), ...turned] : turned
  })
}

/** Shows nothing, and keeps apart what has its own direction on either side of it. */
function separator(run: Run, before: Run | undefined, level: number): Piece {
  const {font, textStyle, tag, ruby, isReading = false} = run
  const within = ruby !== undefined && ruby === before?.ruby ? {ruby, isReading} : {}
  return {run: {text: '', font, textStyle, tag, ...within}, text: '', level, noNewLine: true, separates: true}
}

/** Begins a word, as of options on a command line: `-m`, `--all` (UAX #14, rule LB20a). */
const loneHyphen = /^[-\u2010]+$/

/** Adds a piece; one of a script without spaces may end a line behind each of its words. */
function addWords(pieces: Piece[], piece: Piece): void {
  const {run, text} = piece
  if (run.actualText !== undefined || run.noWrap === true) pieces.push(piece)
  else if (loneHyphen.test(text) && piece.lineEnd !== true) pieces.push({...piece, noNewLine: true})
  else {
    const words = wordsWithoutSpaces(text)
    for (const own of words.slice(0, -1)) pieces.push({run, text: own})
    pieces.push(words.length === 1 ? piece : {...piece, text: words.at(-1) ?? ''})
  }
}

/** Of a box or a name in place of a character its own, wherever that stands. */
function directionOf({run, level = 0}: Piece): ShapingDirection {
  return run.actualText === undefined && isTurned(level) ? 'rtl' : 'ltr'
}

function breakable(run: Run): Pick<Run, 'text' | 'noWrap'> & {readonly run: Run} {
  const {text, noWrap} = run
  return noWrap === undefined ? {text, run} : {text, noWrap, run}
}

/** What follows a hyphen, unless it is long, is part of a word that has its place to break. */
function followsHyphen({run, text}: Piece, before: Piece): boolean {
  if (run.hyphenate === undefined || text.length >= longPart) return false
  return before.text.endsWith('-') || before.text.endsWith('\u2010')
}

/** What is read as one, such as `I/O` and `km/h`: no line ends behind its slash. */
function isShortWithSlash({text}: Piece, next: Piece | undefined): boolean {
  if (next === undefined || !text.endsWith('/')) return false
  return /(?<!\S)\S{1,2}\/$/.test(text) && /^[^\s/]{1,2}(?:[\s.,;:!?)]|$)/.test(next.text)
}

function withoutPoints(piece: Piece): Piece {
  const {hyphenate: _, ...run} = piece.run
  return {...piece, run}
}

/** The widest piece, the widest that has no letters, and the widest line of some words. */
export function extentOf(words: readonly Word[]): Extent {
  let [least, most, number, unit, line] = [0, 0, 0, 0, 0]
  let hasLetters = false
  for (const word of words) {
    unit += word.width
    hasLetters ||= letters.test(word.text)
    line += word.width
    least = Math.max(least, unit - word.trailingCut)
    most = Math.max(most, line - word.trailingCut)
    if (!hasLetters) number = Math.max(number, unit - word.trailingCut)
    if (word.breaking.noNewLine !== true) [unit, hasLetters] = [0, false]
    if (word.breaking.lineEnd === true) line = 0
  }
  return {least, most, number}
}

const letters = /\p{L}/u

function wordOf(piece: Piece, setter: TextSetter, around?: Around): Word {
  const {run, text: whole, lineEnd, noNewLine, level} = piece
  if (run.picture !== undefined)
    return new Word(run, pictureText(whole, run.picture, setter), endsOf(piece), level)
  if (run.actualText !== undefined && level === undefined) {
    // a box stands for a character of a script that may break its lines anywhere
    return new Word(run, setter.set(whole), lineEnd === true ? {lineEnd} : undefined)
  }
  const text = setter.set(shapedText(whole), around)
  if (whole.endsWith('\u00ad'))
    return new Word(run, text, {...endsOf(piece), softHyphen: true, noNewLine: true}, level)
  const isPlain = lineEnd !== true && noNewLine !== true
  return new Word(run, text, isPlain ? undefined : endsOf(piece), level)
}

function endsOf({lineEnd, noNewLine, separates}: Piece): Breaking {
  return {
    ...(lineEnd === true ? {lineEnd} : {}),
    ...(noNewLine === true ? {noNewLine} : {}),
    ...(separates === true ? {separates} : {})
  }
}

/** As wide as its picture, with the white space behind a piece of a formula. */
function pictureText(text: string, picture: Picture, setter: TextSetter): SetText {
  const trailingCut = picture.kind === 'formula' ? picture.space : 0
  return {...setter.set(''), text, width: picture.width + trailingCut, trailingCut}
}

function isLong({run, text}: Piece): boolean {
  return text.length > longest && run.noWrap !== true && run.picture === undefined
}

/** Never within a cluster. */
function cut(piece: Piece, setter: TextSetter): readonly Word[] {
  const {run, text: whole, level} = piece
  const texts = inParts(whole, pieceLength)
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1
    const own = level === undefined ? {run, text} : {run, text, level}
    const around = joinedTo(text, {before: texts[index - 1] ?? '', after: texts[index + 1] ?? ''})
    const word = wordOf({...own, ...(isLast ? endsOf(piece) : {})}, setter, around)
    return new Word(word.run, word.set, {...word.breaking, cuttable: true}, level)
  })
}
