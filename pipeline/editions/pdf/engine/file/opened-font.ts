/** Shapes texts in an opened font, each once, whatever files the font is embedded in. */
import type {EmbeddedFont, Glyph, GlyphPosition, OpenFont} from 'pdfmake/js/PDFDocument.js'
import {separateMeanings} from '../lines/separate-meanings.ts'
import {skipMissingAnchors} from '../pages/skip-missing-anchors.ts'
import {mirrored} from '../lines/bidirectional.ts'
import {shapedText, visibleText} from '../lines/visible-text.ts'

export type ShapingDirection = 'ltr' | 'rtl'

/** How a text is shaped. */
export interface Shaping {
  /** OpenType features that are turned on: one of few constant lists. */
  readonly features: readonly string[]
  readonly direction: ShapingDirection
}

/** Where a glyph stands, and how wide it is by itself: in thousandths of the font's size. */
export interface ShapedPosition extends GlyphPosition {
  readonly advanceWidth: number
}

/** A word's glyphs, as they stand from left to right. */
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
  /** By direction, and by the list of features itself: there are few, and they are constants. */
  readonly #shaped = {
    ltr: new Map<readonly string[], Map<string, ShapedText>>(),
    rtl: new Map<readonly string[], Map<string, ShapedText>>()
  }
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

  /** The one way from text to glyphs. The text is of one direction. */
  shape(text: string, {features, direction}: Shaping): ShapedText {
    const kept = this.#shaped[direction]
    let texts = kept.get(features)
    if (texts === undefined) {
      texts = new Map()
      kept.set(features, texts)
    }
    const known = texts.get(text)
    if (known !== undefined) return known
    if (texts.size >= mostTexts) texts.clear()
    const shaped =
      direction === 'ltr' ? this.#layOut(visibleText(text), features) : this.#layOutTurned(text, features)
    texts.set(text, shaped)
    return shaped
  }

  #layOut(text: string, features: readonly string[]): ShapedText {
    const run = this.font.layout(text, [...features], undefined, undefined, 'ltr')
    const glyphs = [...run.glyphs]
    return this.#shapedText(glyphs, run.positions, text)
  }

  /** From right to left; fontkit turns the glyphs round when the font has rules for them, and does not turn brackets. */
  #layOutTurned(text: string, features: readonly string[]): ShapedText {
    const joined = shapedText(text)
    const run = this.font.layout(mirrored(joined), [...features], undefined, undefined, 'rtl')
    const isTurned = this.font._layoutEngine.engine !== undefined
    const glyphs = isTurned ? [...run.glyphs] : run.glyphs.toReversed()
    const positions = isTurned ? run.positions : run.positions.toReversed()
    return this.#shapedText(glyphs, positions, joined)
  }

  #shapedText(glyphs: readonly Glyph[], places: readonly GlyphPosition[], text: string): ShapedText {
    const positions = glyphs.map((glyph, index) => this.#position(glyph, places[index]))
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
