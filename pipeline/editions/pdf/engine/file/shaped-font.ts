/** Draws shaped texts by the codes of a font that is embedded in a file. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfReference} from 'pdfmake/js/PDFDocument.js'
import type {Shaping} from '../../../../design/shaping/face.ts'
import {ComposedCodes, SingleCodes, type GlyphCodes, type PlacedCode} from './glyph-codes.ts'
import type {OpenedFont, Shape, ShapedText} from './opened-font.ts'
import {decimal} from './pdf-values.ts'

/** Codes that are shown one behind the other, from left to right; lengths in thousandths of the font's size, from the left end of the text. */
export interface ShownCodes {
  readonly x: number
  /** How far they are raised. */
  readonly y: number
  /** In hexadecimal digits, without the signs that begin and end a string. */
  readonly codes: string
  /** Where the pen is behind them. */
  readonly end: number
}

export interface DrawnText {
  readonly shown: readonly ShownCodes[]
  /** Whether a reader that maps the codes back gets the same text, and may rely on it. */
  readonly isFaithful: boolean
}

/** In thousandths of the font's size: less is not seen. */
const leastKern = 0.01

/** One font of one file: an object of it is made, and letters of it embedded, only when a page shows something in it. */
export class ShapedFont {
  readonly opened: OpenedFont
  readonly codes: GlyphCodes
  /** By which pages know it. */
  readonly id: string
  readonly #document: PDFDocument
  #reference: PdfReference | undefined

  constructor(opened: OpenedFont, document: PDFDocument, id: string) {
    this.opened = opened
    this.codes = opened.facts.isCff ? new SingleCodes(opened) : new ComposedCodes(opened)
    this.id = id
    this.#document = document
  }

  /** The font's object in the file, which has none until a page shows something in it. */
  get reference(): PdfReference {
    this.#reference ??= this.#document.ref()
    return this.#reference
  }

  get isShown(): boolean {
    return this.#reference !== undefined
  }

  get ascender(): number {
    return this.opened.facts.ascender
  }

  get descender(): number {
    return this.opened.facts.descender
  }

  has(codePoint: number): boolean {
    return this.opened.face.has(codePoint)
  }

  shaper(shaping: Shaping): Shape {
    return this.opened.shaper(shaping)
  }

  /** Its codes where what they stand for depends on no other text of the file. */
  get ownCodes(): ComposedCodes | undefined {
    return this.codes instanceof ComposedCodes ? this.codes : undefined
  }

  /** In the order in which the text is read. */
  draw({clusters}: ShapedText): DrawnText {
    const shown: Shown[] = []
    let isFaithful = true
    for (const cluster of clusters) {
      const own = this.codes.codesOf(cluster)
      isFaithful &&= own.isFaithful
      for (const placed of own.codes) this.#show(shown, placed, cluster.x)
    }
    // key by key: a copy of the rest is made by a slower way of the engine
    return {shown: shown.map(({x, y, codes, end}) => ({x, y, codes: codes.join(''), end})), isFaithful}
  }

  #show(shown: Shown[], {coded, x: left, y: height}: PlacedCode, start: number): void {
    const {scale} = this.opened.facts
    const [x, y] = [(start + left) * scale, height * scale]
    const code = coded.code.toString(16).padStart(4, '0')
    const end = x + coded.advance * scale
    const last = shown.at(-1)
    if (last?.y !== y || x < last.start) {
      shown.push({x, y, codes: [code], start: x, end})
      return
    }
    const back = last.end - x
    last.codes.push(Math.abs(back) > leastKern ? `>${decimal(back)}<${code}` : code)
    last.start = x
    last.end = end
  }
}

/** Codes that are joined at the end: a book holds very many, and as a string that grows each would be a tree. */
interface Shown {
  readonly x: number
  readonly y: number
  readonly codes: string[]
  /** Of the last of them. */
  start: number
  end: number
}
