/** Describes what a drawn formula consists of: signs, rules and lines, in thousandths of the text's size. */

/** `a b c d e f` of an affine map (ISO 32000-1 §8.3.3); y goes up from the baseline. */
export type Matrix = readonly [number, number, number, number, number, number]

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The part of a plane that is seen. */
interface Window {
  readonly box: Box
  readonly matrix: Matrix
}

export interface GlyphMark {
  readonly kind: 'glyph'
  /** What a reader takes; nothing for a further part of a sign that is made of several. */
  readonly text: string
  /** Its outline, as path data of SVG. */
  readonly outline: string
  readonly matrix: Matrix
  readonly window?: Window
}

/** Letters of a script that fonts of formulas lack, in a font of the text. */
export interface WordsMark {
  readonly kind: 'words'
  readonly text: string
  /** In thousandths of the text's. */
  readonly size: number
  readonly matrix: Matrix
}

export type Mark =
  | GlyphMark
  | WordsMark
  | {readonly kind: 'rule'; readonly box: Box; readonly matrix: Matrix}
  | {
      readonly kind: 'frame'
      readonly box: Box
      readonly thickness: number
      readonly dash: string
      readonly matrix: Matrix
    }
  | {
      readonly kind: 'line'
      readonly ends: readonly [number, number, number, number]
      readonly thickness: number
      readonly dash: string
      readonly matrix: Matrix
    }

/** A part of a formula behind which its line may end. */
export interface FormulaPiece {
  readonly width: number
  /** Above the baseline. */
  readonly height: number
  readonly depth: number
  /** White space behind it, when the line goes on. */
  readonly space: number
  readonly marks: readonly Mark[]
}

/** The matrix that does first `n`, then `m` (ISO 32000-1 §8.3.4). */
export function multiplied(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5]
  ]
}

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The attribute that tells which words there is room for. */
export const wordsAttribute = 'data-words'

/** The attribute that tells of an operator which sign it is; the sign of a root has none. */
export const signAttribute = 'data-sign'
