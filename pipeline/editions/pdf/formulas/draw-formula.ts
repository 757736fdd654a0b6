/** Draws a piece of a formula as operators of a page. */
import {decimal} from '../engine/file/pdf-values.ts'
import type {FormulaFonts, GlyphPlace} from './formula-fonts.ts'
import {
  multiplied,
  type Box,
  type FormulaPiece,
  type GlyphMark,
  type Mark,
  type Matrix,
  type WordsMark
} from './marks.ts'

export interface FormulaPlace {
  readonly x: number
  readonly baseline: number
  /** Of the text, in points. */
  readonly size: number
}

/** What a formula is drawn of: operators with the fonts that they name, and words that text is drawn as. */
export type Drawn =
  | {readonly kind: 'operators'; readonly operators: string; readonly fonts: readonly GlyphPlace[]}
  | {readonly kind: 'words'; readonly mark: WordsMark; readonly x: number; readonly baseline: number}

/** In the order of the marks, for a page whose y goes down. */
export function drawFormula(piece: FormulaPiece, place: FormulaPlace, fonts: FormulaFonts): readonly Drawn[] {
  const scale = place.size / 1000
  const base: Matrix = [scale, 0, 0, -scale, place.x, place.baseline]
  return piece.marks.map((mark): Drawn => {
    const matrix = multiplied(base, mark.matrix)
    if (mark.kind === 'words') return {kind: 'words', mark, x: matrix[4], baseline: matrix[5]}
    if (mark.kind !== 'glyph') return {kind: 'operators', operators: drawMark(mark, matrix), fonts: []}
    const glyph = fonts.placeOf(mark)
    const shown = `BT ${showGlyph(matrix, place.size, glyph)} ET`
    const operators = mark.window === undefined ? shown : throughWindow(mark.window, base, shown)
    return {kind: 'operators', operators, fonts: [glyph]}
  })
}

/** What is smaller is written in a smaller size, as text is, and not by a matrix. */
function showGlyph(matrix: Matrix, size: number, {name, code}: Pick<GlyphPlace, 'name' | 'code'>): string {
  const [a, b, c, d, e, f] = matrix
  const own = a * 1000
  const isEven = a > 0 && Math.abs(b) < 1e-9 && Math.abs(c) < 1e-9 && Math.abs(a + d) < 1e-9
  const set = isEven ? own : size
  const linear = isEven ? '1 0 0 -1' : [a, b, c, d].map((value) => decimals((value * 1000) / size)).join(' ')
  const shown = `<${code.toString(16).padStart(2, '0')}>`
  return `/${name} ${decimal(set)} Tf ${linear} ${decimal(e)} ${decimal(f)} Tm [${shown}] TJ`
}

function throughWindow(window: NonNullable<GlyphMark['window']>, base: Matrix, shown: string): string {
  const {box} = window
  const matrix = multiplied(base, window.matrix)
  const back = matrixOperands(inverse(matrix))
  return `q ${matrixOperands(matrix)} cm ${boxOperands(box)} re W n ${back} cm ${shown} Q`
}

function drawMark(mark: Exclude<Mark, GlyphMark | WordsMark>, matrix: Matrix): string {
  const placed = `q ${matrixOperands(matrix)} cm`
  switch (mark.kind) {
    case 'rule':
      return `${placed} ${boxOperands(mark.box)} re f Q`
    case 'frame':
      return `${placed} ${strokeOperands(mark)} ${boxOperands(mark.box)} re S Q`
    case 'line': {
      const [x1, y1, x2, y2] = mark.ends.map(decimal)
      return `${placed} ${strokeOperands(mark)} ${x1} ${y1} m ${x2} ${y2} l S Q`
    }
  }
}

function strokeOperands({thickness, dash}: {readonly thickness: number; readonly dash: string}): string {
  return `${dash === '' ? '' : `[${dash}] 0 d `}${decimal(thickness)} w`
}

function boxOperands({x, y, width, height}: Box): string {
  return [x, y, width, height].map(decimal).join(' ')
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant
  ]
}

function matrixOperands(matrix: Matrix): string {
  return matrix.map((value, index) => (index < 4 ? decimals(value) : decimal(value))).join(' ')
}

/** Parts of a matrix: a thousandth is too coarse for them. */
function decimals(value: number): string {
  const rounded = Math.round(value * 1e6) / 1e6
  return Object.is(rounded, -0) ? '0' : String(rounded)
}
