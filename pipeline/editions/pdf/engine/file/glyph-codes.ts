/** Gives the clusters of a file's texts their codes in an embedded font. */
import type {Cluster, PlacedGlyph} from '../../../../design/shaping/clusters.ts'
import {insideOutline, type Point} from '../../../../design/shaping/inside-outline.ts'
import type {OpenedFont} from './opened-font.ts'

/** What a code stands for; lengths are in units of the font. */
export interface CodedGlyphs {
  readonly code: number
  readonly text: string
  /** From the origin of the code. */
  readonly glyphs: readonly PlacedGlyph[]
  readonly advance: number
  /** Of a letter that the code behind it shows as well: a place within the ink of that, where nothing more is seen. */
  readonly hidden?: Point
}

/** A code, and where it is drawn, from the left end of its cluster. */
export interface PlacedCode {
  readonly coded: CodedGlyphs
  readonly x: number
  readonly y: number
}

/** The codes of a cluster, and whether a reader that maps them back gets its text, and may rely on it. */
export interface ClusterCodes {
  readonly codes: readonly PlacedCode[]
  readonly isFaithful: boolean
}

export interface GlyphCodes {
  /** By their codes, from the lowest to the highest. */
  readonly all: readonly CodedGlyphs[]
  codesOf(cluster: Cluster): ClusterCodes
}

/** ToUnicode gives a code no longer text, in code units (Adobe Technical Note 5411, 1.4.1). */
const longestText = 128
/** Of as many code units at most. */
const parts = /.{1,64}/gsu
/** Several letters from right to left, each with its marks. */
const lettersFromTheRight = /^(?:[\u0590-\u08ff\ufb1d-\ufdff]\p{M}*){2,}$/u
const letterWithMarks = /\P{M}\p{M}*/gu

/**
 * Codes in a TrueType font: one for each text and its glyphs, which the embedded font has as one glyph, so that every code says all
 * that it shows. A ligature from right to left has a code for each of its letters: PDFium, PDF.js and Poppler turn text from the right
 * round by the letters of each code as well, and would read lam and alef as alef and lam.
 */
export class ComposedCodes implements GlyphCodes {
  readonly all: CodedGlyphs[]
  readonly #font: OpenedFont
  readonly #known = new Map<string, CodedGlyphs>()
  /** Of clusters with one glyph by itself, by the list that all of these share and their texts: nearly all that a book has. */
  readonly #alone = new Map<readonly PlacedGlyph[], Map<string, ClusterCodes>>()

  constructor(font: OpenedFont) {
    this.#font = font
    this.all = [notdef(font)]
  }

  codesOf({text, glyphs}: Cluster): ClusterCodes {
    const known = this.#alone.get(glyphs)
    const before = known?.get(text)
    if (before !== undefined) return before
    const codes = this.#codesOf(text, glyphs)
    if (known !== undefined) known.set(text, codes)
    else if (glyphs === this.#font.face.alone(glyphs[0]?.id ?? 0))
      this.#alone.set(glyphs, new Map([[text, codes]]))
    return codes
  }

  /** The code of glyphs that another file has under some code. */
  codeAgain(coded: Omit<CodedGlyphs, 'code'>): number {
    return this.#coded(coded).code
  }

  #codesOf(text: string, glyphs: readonly PlacedGlyph[]): ClusterCodes {
    const left = glyphs.reduce((least, glyph) => Math.min(least, glyph.x), Infinity)
    const moved = left === 0 ? glyphs : glyphs.map((glyph) => ({...glyph, x: glyph.x - left}))
    const isFaithful = !isPrivate(text)
    // a mark of a monospaced font is as wide as a letter, and stands on one
    const advance = moved.reduce((most, {id, x}) => Math.max(most, x + this.#font.face.advanceOf(id)), 0)
    if (lettersFromTheRight.test(text)) {
      const codes = this.#shared(text.match(letterWithMarks) ?? [], moved, advance)
      return {codes: codes.map((placed) => ({...placed, x: left + placed.x})), isFaithful}
    }
    const [first = '', ...others] = text.length <= longestText ? [text] : (text.match(parts) ?? [])
    // what is too long for one code is said by others, which show nothing
    const further = others.map((other) => ({
      coded: this.#coded({text: other, glyphs: [], advance: 0}),
      x: left + advance,
      y: 0
    }))
    return {
      codes: [{coded: this.#coded({text: first, glyphs: moved, advance}), x: left, y: 0}, ...further],
      isFaithful
    }
  }

  /** Each letter has its share of the width, from the right: the last shows all, and the others what is hidden in it. */
  #shared(
    letters: readonly string[],
    glyphs: readonly PlacedGlyph[],
    advance: number
  ): readonly PlacedCode[] {
    let end = advance
    return letters.map((text, index) => {
      const after = letters.length - 1 - index
      const x = Math.round((advance * after) / letters.length)
      const point = after === 0 ? undefined : insideOutline(this.#font.face, glyphs, [x, end])
      const coded = this.#coded({
        text,
        glyphs: after === 0 ? glyphs : [],
        advance: end - x,
        ...(point === undefined ? {} : {hidden: {x: point.x - x, y: point.y}})
      })
      end = x
      return {coded, x, y: 0}
    })
  }

  #coded(own: Omit<CodedGlyphs, 'code'>): CodedGlyphs {
    const {text, glyphs, advance, hidden} = own
    const places = glyphs.map((glyph) => `${glyph.id},${glyph.x},${glyph.y}`).join(' ')
    const key = `${text} ${advance} ${places} ${hidden === undefined ? '' : `${hidden.x},${hidden.y}`}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const coded = {...own, code: this.all.length}
    this.all.push(coded)
    this.#known.set(key, coded)
    return coded
  }
}

/**
 * Codes in a CFF font, whose glyphs are asked for by their own numbers (ISO 32000-1 §9.7.4.2): one for each glyph, which says one
 * text.
 */
export class SingleCodes implements GlyphCodes {
  readonly #font: OpenedFont
  readonly #known = new Map<number, CodedGlyphs>()

  constructor(font: OpenedFont) {
    this.#font = font
    this.#known.set(0, notdef(font))
  }

  get all(): readonly CodedGlyphs[] {
    return [...this.#known.values()].sort((one, other) => one.code - other.code)
  }

  codesOf({text, glyphs}: Cluster): ClusterCodes {
    const codes = glyphs.map((glyph, index) => ({
      // what is one of several has no text of its own, and every glyph needs one (ISO 14289-1 §7.21.7)
      coded: this.#coded(glyph.id, index === 0 && text.length <= longestText ? text : '\u200d'),
      x: glyph.x,
      y: glyph.y
    }))
    return {codes, isFaithful: codes.length === 1 && codes[0]?.coded.text === text && !isPrivate(text)}
  }

  #coded(id: number, text: string): CodedGlyphs {
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const code = this.#font.facts.characterOf(id)
    const coded = {code, text, glyphs: [{id, x: 0, y: 0}], advance: this.#font.face.advanceOf(id)}
    this.#known.set(id, coded)
    return coded
  }
}

/** Characters of private use say nothing outside their font, so that the text has to be said beside them (ISO 19005-3 §6.2.11.7.3). */
function isPrivate(text: string): boolean {
  return /\p{Co}/u.test(text)
}

function notdef({face}: OpenedFont): CodedGlyphs {
  return {code: 0, text: '\0', glyphs: [{id: 0, x: 0, y: 0}], advance: face.advanceOf(0)}
}
