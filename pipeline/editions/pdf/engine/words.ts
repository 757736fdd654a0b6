/** Runs of text cut into measured words. */
import {visibleText} from './shaped-font.ts'
import {featuresOf} from './text-style.ts'
import {TextBreaker} from './pdfmake.ts'
import type {Fonts} from './fonts.ts'
import type {Extent} from './nodes.ts'
import type {Run, Word} from './runs.ts'

/** Longer words are measured in pieces and may be cut anywhere: else a word's cost grows with its square. */
const longest = 64
const pieceLength = 32

type Piece = Run & {readonly lineEnd?: true; readonly noNewLine?: true}

export function wordsOf(runs: readonly Run[], fonts: Fonts): readonly Word[] {
  if (runs.length === 0) return []
  const pieces: readonly Piece[] = new TextBreaker().getBreaks(runs, null)
  return pieces.flatMap((piece) => (isLong(piece) ? cut(piece, fonts) : [measure(piece, fonts)]))
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

function measure(piece: Piece, fonts: Fonts): Word {
  const shaped = fonts.get(piece.font)
  if (piece.picture !== undefined) {
    return {...piece, shaped, width: piece.picture.width, leadingCut: 0, trailingCut: 0}
  }
  if (piece.actualText !== undefined) {
    // a box stands for a character of a script that may break its lines anywhere
    const {noNewLine: _, ...box} = piece
    return {...box, shaped, ...widths(piece.text, shaped, piece)}
  }
  const softHyphen = piece.text.endsWith('\u00ad')
  const text = visibleText(piece.text)
  return {
    ...piece,
    text,
    shaped,
    ...widths(text, shaped, piece),
    ...(softHyphen ? {softHyphen, noNewLine: true} : {})
  }
}

function isLong({text, noWrap, picture}: Piece): boolean {
  return text.length > longest && noWrap !== true && picture === undefined
}

/** Never between a letter and its accents, or in the middle of a surrogate pair, unless nothing else is left. */
function cut(piece: Piece, fonts: Fonts): readonly Word[] {
  const {lineEnd, noNewLine, ...rest} = piece
  const pieces = piece.text.match(new RegExp(`.{1,${pieceLength}}`, 'gsu')) ?? []
  return pieces.map((text, index) => {
    const last = index === pieces.length - 1
    const word = measure(
      {...rest, text, ...(last && lineEnd ? {lineEnd} : {}), ...(last && noNewLine ? {noNewLine} : {})},
      fonts
    )
    return {...word, cuttable: true}
  })
}

function widths(
  text: string,
  shaped: Word['shaped'],
  run: Pick<Run, 'textStyle' | 'preserve'>
): Pick<Word, 'width' | 'leadingCut' | 'trailingCut'> {
  const {size} = run.textStyle
  const features = featuresOf(run.textStyle)
  const width = (part: string): number => (part === '' ? 0 : shaped.widthOf(part, size, features))
  const trailing = text.slice(text.trimEnd().length)
  const leading = run.preserve === true ? '' : text.slice(0, text.length - text.trimStart().length)
  return {width: width(text), leadingCut: width(leading), trailingCut: width(trailing)}
}
