/** Gives the library that draws SVG shaped text, in place of a font that it would shape in by itself. */
import type {PdfReference} from 'pdfmake/js/PDFDocument.js'
import type {Shaping} from '../../../../design/shaping/face.ts'
import type {Shape} from './opened-font.ts'
import type {ShapedFont} from './shaped-font.ts'

/** Lengths in thousandths of the font's size. */
interface DrawnPosition {
  readonly advanceWidth: number
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
}

/** A font as the library asks for it, for words of one direction. */
export class DrawingFont {
  readonly id: string
  readonly ascender: number
  readonly descender: number
  readonly xHeight: number
  /** What all its glyphs lie in. */
  readonly bbox: readonly number[]
  /** By codes, the characters that each stands for. */
  readonly unicode: Record<number, readonly number[]> = {}
  readonly #font: ShapedFont
  readonly #shape: Shape

  constructor(font: ShapedFont, shaping: Omit<Shaping, 'features'>) {
    this.#font = font
    this.#shape = font.shaper({...shaping, features: []})
    this.id = font.id
    this.ascender = font.ascender
    this.descender = font.descender
    const {xHeight, box} = font.opened.facts
    this.xHeight = xHeight
    this.bbox = box
  }

  ref(): PdfReference {
    return this.#font.reference
  }

  /** What was shown is written with the fonts of all text. */
  finalize(): void {}

  /** The codes of a text in hexadecimal digits, from left to right, and how far each moves the pen. */
  encode(text: string): readonly [readonly string[], readonly DrawnPosition[]] {
    const {codes, opened} = this.#font
    const {scale} = opened.facts
    const {clusters, advance} = this.#shape(text)
    const placed = clusters
      .flatMap((cluster) =>
        codes.codesOf(cluster).codes.map(({coded, x, y}) => ({coded, x: cluster.x + x, y}))
      )
      .sort((one, other) => one.x - other.x)
    const positions = placed.map(({coded, x, y}, index) => {
      const start = index === 0 ? 0 : x
      this.unicode[coded.code] = Array.from(coded.text, (character) => character.codePointAt(0) ?? 0)
      return {
        advanceWidth: coded.advance * scale,
        xAdvance: ((placed[index + 1]?.x ?? advance) - start) * scale,
        yAdvance: 0,
        xOffset: (x - start) * scale,
        yOffset: -y * scale
      }
    })
    return [placed.map(({coded}) => coded.code.toString(16).padStart(4, '0')), positions]
  }
}
