/** Runs of text cut into measured words. */
import {visibleText} from './visible-text.ts'
import {featuresOf} from './text-style.ts'
import {TextBreaker} from './pdfmake.ts'
import type {Fonts} from './fonts.ts'
import type {Extent} from './nodes.ts'
import type {Run, Word} from './runs.ts'

/** Longer words are measured in pieces and may be cut anywhere: else a word's cost grows with its square. */
const longest = 64
const pieceLength = 32
/** A part of a compound that may be hyphenated itself. */
const longPart = 14

/** A part of a run that no line ends in. */
interface Piece {
  readonly run: Run
  readonly text: string
  readonly lineEnd?: true
  readonly noNewLine?: true
}

export function wordsOf(runs: readonly Run[], fonts: Fonts): readonly Word[] {
  if (runs.length === 0) return []
  // pdfmake copies the keys of what it breaks for each piece, so that it is given few
  const pieces: readonly Piece[] = new TextBreaker().getBreaks(runs.map(breakable), null)
  const words: Word[] = []
  for (const [index, piece] of pieces.entries()) {
    const own = followsHyphen(pieces, index) ? withoutPoints(piece) : piece
    if (isLong(own)) words.push(...cut(own, fonts))
    else words.push(measure(own, fonts))
  }
  return words
}

function breakable(run: Run): Pick<Run, 'text' | 'noWrap'> & {readonly run: Run} {
  const {text, noWrap} = run
  return noWrap === undefined ? {text, run} : {text, noWrap, run}
}

/** What follows a hyphen, unless it is long, is part of a word that has its place to break. */
function followsHyphen(pieces: readonly Piece[], index: number): boolean {
  const {run, text} = pieces[index] ?? {}
  if (run?.hyphenate === undefined || text === undefined || text.length >= longPart) return false
  return /[-\u2010]$/.test(pieces[index - 1]?.text ?? '')
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
    if (word.noNewLine !== true) unit = 0
    if (word.lineEnd === true) line = 0
  }
  return {least, most}
}

/** A word of the same run with other text. */
export function rewrite(word: Word, text: string, changes: Partial<Word> = {}): Word {
  const {softHyphen: _, ...rest} = word
  return {...rest, ...widths(text, word.shaped, word), text, ...changes}
}

function measure({run, text: whole, lineEnd, noNewLine}: Piece, fonts: Fonts): Word {
  const shaped = fonts.get(run.font)
  const text = run.actualText === undefined ? visibleText(whole) : whole
  const {glyphs, width, leadingCut, trailingCut} = widths(run.picture === undefined ? text : '', shaped, run)
  const own = run.picture === undefined ? width : run.picture.width
  const word: Word = {...run, text, shaped, glyphs, width: own, leadingCut, trailingCut}
  const ending = lineEnd === true ? {...word, lineEnd} : word
  if (run.actualText === undefined && whole.endsWith('\u00ad')) {
    return {...ending, softHyphen: true, noNewLine: true}
  }
  // a box stands for a character of a script that may break its lines anywhere
  return noNewLine === true && run.actualText === undefined ? {...ending, noNewLine} : ending
}

function isLong({run, text}: Piece): boolean {
  return text.length > longest && run.noWrap !== true && run.picture === undefined
}

/** Never between a letter and its accents, or in the middle of a surrogate pair, unless nothing else is left. */
function cut({run, text: whole, lineEnd, noNewLine}: Piece, fonts: Fonts): readonly Word[] {
  const texts = whole.match(new RegExp(`.{1,${pieceLength}}`, 'gsu')) ?? []
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1
    const ends = {...(lineEnd === true ? {lineEnd} : {}), ...(noNewLine === true ? {noNewLine} : {})}
    return {...measure({run, text, ...(isLast ? ends : {})}, fonts), cuttable: true}
  })
}

function widths(
  text: string,
  shaped: Word['shaped'],
  run: Pick<Run, 'textStyle' | 'preserve'>
): Pick<Word, 'glyphs' | 'width' | 'leadingCut' | 'trailingCut'> {
  const {size} = run.textStyle
  const features = featuresOf(run.textStyle)
  const glyphs = shaped.shape(text, features)
  const width = (part: string): number => (part === '' ? 0 : shaped.widthOf(part, size, features))
  const trailing = text.slice(text.trimEnd().length)
  const leading = run.preserve === true ? '' : text.slice(0, text.length - text.trimStart().length)
  return {
    glyphs,
    width: (glyphs.advance * size) / 1000,
    leadingCut: width(leading),
    trailingCut: width(trailing)
  }
}
