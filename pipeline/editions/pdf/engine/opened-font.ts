/** A font that has been opened: it shapes each text once, whatever files it is embedded in. */
import type {EmbeddedFont, Glyph, GlyphPosition, OpenFont} from 'pdfmake/js/PDFDocument.js'
import {separateMeanings} from './separate-meanings.ts'
import {skipMissingAnchors} from './skip-missing-anchors.ts'
import {visibleText} from './visible-text.ts'

/** Where a glyph stands, and how wide it is by itself: in thousandths of the font's size. */
export interface ShapedPosition extends GlyphPosition {
  readonly advanceWidth: number
}

/** A word's glyphs. */
export interface ShapedText {
  readonly glyphs: readonly Glyph[]
  readonly positions: readonly ShapedPosition[]
  readonly advance: number
  /** Whether a reader that maps the glyphs back gets the same text, and may rely on it. */
  readonly faithful: boolean
}

/** Texts that are kept for one list of features; a longer book has its words shaped again. */
const mostTexts = 50_000

/** Accents stand no further from their letter, in thousandths of the size: of hundreds, each climbs on the one before. */
const farthest = 1000

export class OpenedFont {
  readonly font: OpenFont
  /** Of pdfkit: what puts the font into another file. */
  readonly embedding: EmbeddedFont['constructor']
  readonly #scale: number
  /** By the list of features itself: there are few, and they are constants. */
  readonly #shaped = new Map<readonly string[], Map<string, ShapedText>>()
  readonly #unmoved = new Map<Glyph, ShapedPosition>()
  readonly #covered = new Map<number, boolean>()

  constructor({font, scale, constructor}: EmbeddedFont) {
    this.font = font
    this.embedding = constructor
    this.#scale = scale
    separateMeanings(font)
    skipMissingAnchors(font)
  }

  has(codePoint: number): boolean {
    const known = this.#covered.get(codePoint)
    if (known !== undefined) return known
    const covered = this.font.hasGlyphForCodePoint(codePoint)
    this.#covered.set(codePoint, covered)
    return covered
  }

  shape(text: string, features: readonly string[]): ShapedText {
    let texts = this.#shaped.get(features)
    if (texts === undefined) {
      texts = new Map()
      this.#shaped.set(features, texts)
    }
    const known = texts.get(text)
    if (known !== undefined) return known
    if (texts.size >= mostTexts) texts.clear()
    const shaped = this.#layOut(visibleText(text), features)
    texts.set(text, shaped)
    return shaped
  }

  #layOut(text: string, features: readonly string[]): ShapedText {
    const run = this.font.layout(text, [...features])
    const glyphs = [...run.glyphs]
    const positions = glyphs.map((glyph, index) => this.#position(glyph, run.positions[index]))
    const advance = positions.reduce((sum, {xAdvance}) => sum + xAdvance, 0)
    return {glyphs, positions, advance, faithful: isFaithful(glyphs, text)}
  }

  /** One object for all glyphs that stand where they stand by themselves. */
  #position(glyph: Glyph, place: GlyphPosition | undefined): ShapedPosition {
    const scale = this.#scale
    const {xAdvance, xOffset, yOffset} = place ?? {xAdvance: glyph.advanceWidth, xOffset: 0, yOffset: 0}
    const advanceWidth = glyph.advanceWidth * scale
    if (xAdvance !== glyph.advanceWidth || xOffset !== 0 || yOffset !== 0) {
      const height = Math.max(-farthest, Math.min(yOffset * scale, farthest))
      return {xAdvance: xAdvance * scale, xOffset: xOffset * scale, yOffset: height, advanceWidth}
    }
    const known = this.#unmoved.get(glyph)
    if (known !== undefined) return known
    const position = {xAdvance: advanceWidth, xOffset: 0, yOffset: 0, advanceWidth}
    this.#unmoved.set(glyph, position)
    return position
  }
}

/**
 * A glyph without characters is a part of a letter that the font took apart: a reader would find one more. Characters of
 * private use say nothing outside their font, so that the text has to be said beside them (ISO 19005-3 §6.2.11.7.3).
 */
function isFaithful(glyphs: readonly Glyph[], text: string): boolean {
  return (
    !/\p{Co}/u.test(text) &&
    glyphs.every(({codePoints}) => codePoints.length > 0) &&
    glyphs.map(({codePoints}) => String.fromCodePoint(...codePoints)).join('') === text
  )
}
