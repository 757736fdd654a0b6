/** A font of the file that shapes each word once, and never sees a character that fontkit would spoil others with. */
import type {EmbeddedFont, Glyph, GlyphRun} from 'pdfmake/js/PDFDocument.js'

/** A word's glyphs; advances in thousandths of the font's size. */
export interface ShapedText {
  readonly run: GlyphRun
  /** Whether a reader that maps the glyphs back gets the same text. */
  readonly faithful: boolean
}

/**
 * Soft hyphens and other characters without a look. In Source Serif and Sans U+00AD and U+002D are one glyph: fontkit
 * keeps a glyph with the characters that it was first asked for, so one soft hyphen makes every real hyphen invisible.
 */
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** Text without the characters that are not drawn. */
export function visibleText(text: string): string {
  return text.replace(invisible, '')
}

export class ShapedFont {
  readonly embedded: EmbeddedFont
  /** By the list of features itself: there are few, and they are constants. */
  readonly #shaped = new Map<readonly string[], Map<string, ShapedText>>()
  readonly #codes = new Map<number, string>()
  readonly #covered = new Map<number, boolean>()

  constructor(embedded: EmbeddedFont) {
    this.embedded = embedded
  }

  has(codePoint: number): boolean {
    const known = this.#covered.get(codePoint)
    if (known !== undefined) return known
    const covered = this.embedded.font.hasGlyphForCodePoint(codePoint)
    this.#covered.set(codePoint, covered)
    return covered
  }

  shape(text: string, features: readonly string[]): ShapedText {
    let words = this.#shaped.get(features)
    if (words === undefined) {
      words = new Map()
      this.#shaped.set(features, words)
    }
    const known = words.get(text)
    if (known !== undefined) return known
    const drawn = visibleText(text)
    const run = this.embedded.layoutRun(drawn, [...features])
    const shaped = {run, faithful: textOf(run.glyphs) === drawn}
    words.set(text, shaped)
    return shaped
  }

  /** In points. */
  widthOf(text: string, size: number, features: readonly string[]): number {
    return (this.shape(text, features).run.advanceWidth * size) / 1000
  }

  /** The glyph's code in the embedded subset, as four hexadecimal digits. */
  codeOf(glyph: Glyph): string {
    const known = this.#codes.get(glyph.id)
    if (known !== undefined) return known
    const {subset, widths, unicode, scale} = this.embedded
    const index = subset.includeGlyph(glyph.id)
    widths[index] ??= glyph.advanceWidth * scale
    // a part of a decomposed letter has no character of its own, and every glyph needs one (ISO 14289-1 §7.21.7)
    unicode[index] ??= glyph.codePoints.length === 0 ? [0x200d] : glyph.codePoints
    const code = index.toString(16).padStart(4, '0')
    this.#codes.set(glyph.id, code)
    return code
  }
}

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(({codePoints}) => String.fromCodePoint(...codePoints)).join('')
}
