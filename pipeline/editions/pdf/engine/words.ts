/** Runs of text cut into measured words. */
import type {Fonts} from './fonts.ts'
import type {Extent} from './nodes.ts'
import {TextBreaker} from './pdfmake.ts'
import type {Run} from './runs.ts'
import type {SetText, TextSetter} from './text-setter.ts'
import {visibleText} from './visible-text.ts'
import {Word, type Breaking} from './word.ts'

/** Longer words are measured in pieces and may be cut anywhere: else a word's cost grows with its square. */
const longest = 64
const pieceLength = 32
/** A part of a compound that may be hyphenated itself. */
const longPart = 14

/** A part of a run that no line ends in. */
interface Piece extends Pick<Breaking, 'lineEnd' | 'noNewLine'> {
  readonly run: Run
  readonly text: string
}

export function wordsOf(runs: readonly Run[], fonts: Fonts): readonly Word[] {
  if (runs.length === 0) return []
  // pdfmake copies the keys of what it breaks for each piece, so that it is given few
  const pieces: readonly Piece[] = new TextBreaker().getBreaks(runs.map(breakable), null)
  const words: Word[] = []
  let last: Piece | undefined
  let setter: TextSetter | undefined
  for (const piece of pieces) {
    if (setter === undefined || piece.run !== last?.run) setter = fonts.setter(piece.run)
    const own = last !== undefined && followsHyphen(piece, last) ? withoutPoints(piece) : piece
    if (isLong(own)) words.push(...cut(own, setter))
    else words.push(wordOf(own, setter))
    last = piece
  }
  return words
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

function withoutPoints(piece: Piece): Piece {
  const {hyphenate: _, ...run} = piece.run
  return {...piece, run}
}

/** The widest piece and the widest line of some words. */
export function extentOf(words: readonly Word[]): Extent {
  let [least, most, unit, line] = [0, 0, 0, 0]
  for (const word of words) {
    unit += word.width
    line += word.width
    least = Math.max(least, unit - word.trailingCut)
    most = Math.max(most, line - word.trailingCut)
    if (word.breaking.noNewLine !== true) unit = 0
    if (word.breaking.lineEnd === true) line = 0
  }
  return {least, most}
}

function wordOf(piece: Piece, setter: TextSetter): Word {
  const {run, text: whole, lineEnd, noNewLine} = piece
  if (run.picture !== undefined)
    return new Word(run, pictureText(whole, run.picture.width, setter), endsOf(piece))
  if (run.actualText !== undefined) {
    // a box stands for a character of a script that may break its lines anywhere
    return new Word(run, setter.set(whole), lineEnd === true ? {lineEnd} : undefined)
  }
  const text = setter.set(visibleText(whole))
  if (whole.endsWith('\u00ad'))
    return new Word(run, text, {...endsOf(piece), softHyphen: true, noNewLine: true})
  return new Word(run, text, lineEnd === undefined && noNewLine === undefined ? undefined : endsOf(piece))
}

function endsOf({lineEnd, noNewLine}: Piece): Breaking {
  return {...(lineEnd === true ? {lineEnd} : {}), ...(noNewLine === true ? {noNewLine} : {})}
}

/** As wide as its picture. */
function pictureText(text: string, width: number, setter: TextSetter): SetText {
  return {...setter.set(''), text, width}
}

function isLong({run, text}: Piece): boolean {
  return text.length > longest && run.noWrap !== true && run.picture === undefined
}

/** Never between a letter and its accents, or in the middle of a surrogate pair, unless nothing else is left. */
function cut(piece: Piece, setter: TextSetter): readonly Word[] {
  const {run, text: whole} = piece
  const texts = whole.match(new RegExp(`.{1,${pieceLength}}`, 'gsu')) ?? []
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1
    const word = wordOf({run, text, ...(isLast ? endsOf(piece) : {})}, setter)
    return new Word(word.run, word.set, {...word.breaking, cuttable: true})
  })
}
