/** Encodes the glyphs of shaped texts by their codes in an embedded font. */
import type {EmbeddedFont, Glyph} from 'pdfmake/js/PDFDocument.js'
import type {OpenedFont, ShapedPosition, ShapedText, Shaping} from './opened-font.ts'
import {decimal} from './pdf-values.ts'
import {isSame} from '../lines/separate-meanings.ts'

/** In thousandths of the font's size: less is not seen. */
const leastKern = 0.01

export class ShapedFont {
  readonly embedded: EmbeddedFont
  readonly #font: OpenedFont
  readonly #codes = new Map<Glyph, string>()
  readonly #shown = new Map<ShapedText, string | undefined>()

  constructor(embedded: EmbeddedFont, font: OpenedFont) {
    this.embedded = embedded
    this.#font = font
  }

  has(codePoint: number): boolean {
    return this.#font.has(codePoint)
  }

  shape(text: string, shaping: Shaping): ShapedText {
    return this.#font.shape(text, shaping)
  }

  /** The codes of all glyphs, as an operator shows them; undefined when some stand beside the line. */
  codesOf(text: ShapedText): string | undefined {
    if (this.#shown.has(text)) return this.#shown.get(text)
    let shown: string | undefined = ''
    for (const [index, glyph] of text.glyphs.entries()) {
      const position = text.positions[index]
      if (position === undefined) continue
      if (position.xOffset !== 0 || position.yOffset !== 0) {
        shown = undefined
        break
      }
      shown += this.codeAndKern(glyph, position)
    }
    this.#shown.set(text, shown)
    return shown
  }

  /** A glyph's code, and how much nearer the next one stands: a number ends one string and begins another. */
  codeAndKern(glyph: Glyph, {xAdvance, advanceWidth}: ShapedPosition): string {
    const kern = xAdvance - advanceWidth
    return Math.abs(kern) > leastKern ? `${this.codeOf(glyph)}>${decimal(-kern)}<` : this.codeOf(glyph)
  }

  /** The glyph's code in the embedded subset, as four hexadecimal digits: one for each text that the glyph stands for. */
  codeOf(glyph: Glyph): string {
    const known = this.#codes.get(glyph)
    if (known !== undefined) return known
    const {subset, widths, unicode, scale} = this.embedded
    // a part of a decomposed letter has no character of its own, and every glyph needs one (ISO 14289-1 §7.21.7)
    const meaning = glyph.codePoints.length === 0 ? [0x200d] : glyph.codePoints
    let index = subset.includeGlyph(glyph.id)
    const taken = unicode[index]
    if (taken !== undefined && !isSame(taken, meaning)) index = subset.glyphs.push(glyph.id) - 1
    widths[index] ??= glyph.advanceWidth * scale
    unicode[index] ??= meaning
    const code = index.toString(16).padStart(4, '0')
    this.#codes.set(glyph, code)
    return code
  }
}
