/** Keeps the signs of a file's formulas as fonts: each is there once, and can be found and copied. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfReference, PdfValue} from 'pdfmake/js/PDFDocument.js'
import {writeCompactFont, type FontBox, type FontGlyph} from './compact-font.ts'
import type {GlyphMark} from './marks.ts'
import {readOutline, type Point} from './outline.ts'
import {utf16Digits} from '../engine/file/pdf-values.ts'

/** Where a sign is: the font's name on a page, and its code there. */
export interface GlyphPlace {
  readonly name: string
  readonly font: PdfReference
  readonly code: number
}

interface FormulaFont {
  readonly name: string
  readonly reference: PdfReference
  readonly glyphs: (FontGlyph & {readonly text: string})[]
}

/** One byte has so many codes but 0, which is no glyph. */
const mostGlyphs = 255

/** Those of one file; a font has as many signs as one byte counts, but for 0. */
export class FormulaFonts {
  readonly #document: PDFDocument
  readonly #fonts: FormulaFont[] = []
  readonly #places = new Map<string, GlyphPlace>()

  constructor(document: PDFDocument) {
    this.#document = document
  }

  /** The place of a sign, which is taken into a font when it is met first. */
  placeOf({text, outline}: GlyphMark): GlyphPlace {
    const key = `${text} ${outline}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const font = this.#fontWithRoom()
    const steps = readOutline(outline)
    font.glyphs.push({text, outline: steps, width: widthOf(steps)})
    const place = {name: font.name, font: font.reference, code: font.glyphs.length}
    this.#places.set(key, place)
    return place
  }

  /** Writes the fonts, once all formulas are drawn. */
  write(): void {
    for (const [index, {name, reference, glyphs}] of this.#fonts.entries()) {
      // Six letters begin the name of a font that is a part of one (ISO 32000-1 §9.6.4).
      const baseFont = `FORM${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}+STIXTwoMath-${name}`
      const box = boxOf(glyphs)
      Object.assign(reference.data, {
        Type: 'Font',
        Subtype: 'Type1',
        BaseFont: baseFont,
        FirstChar: 1,
        LastChar: glyphs.length,
        Widths: glyphs.map(({width}) => width),
        Encoding: {Type: 'Encoding', Differences: [1, ...glyphs.map((_, at) => `g${at + 1}`)]},
        FontDescriptor: this.#descriptor(baseFont, glyphs, box),
        ToUnicode: this.#stream({}, toUnicode(glyphs.map(({text}) => text)))
      })
      reference.end()
    }
  }

  #fontWithRoom(): FormulaFont {
    const last = this.#fonts.at(-1)
    if (last !== undefined && last.glyphs.length < mostGlyphs) return last
    const font = {name: `M${this.#fonts.length + 1}`, reference: this.#document.ref({}), glyphs: []}
    this.#fonts.push(font)
    return font
  }

  #descriptor(name: string, glyphs: readonly FontGlyph[], box: FontBox): PdfReference {
    const {least, most} = box
    const file = this.#stream({Subtype: 'Type1C'}, writeCompactFont(name, glyphs, box))
    const descriptor = this.#document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      // Signs of its own (ISO 32000-1 §9.8.2).
      Flags: 4,
      FontBBox: [least[0], least[1], most[0], most[1]],
      ItalicAngle: 0,
      Ascent: most[1],
      Descent: least[1],
      CapHeight: 656,
      StemV: 80,
      FontFile3: file
    })
    descriptor.end()
    return descriptor
  }

  #stream(data: {[key: string]: PdfValue}, bytes: Buffer | string): PdfReference {
    const stream = this.#document.ref(data)
    stream.end(bytes)
    return stream
  }
}

function widthOf(steps: ReturnType<typeof readOutline>): number {
  return Math.max(0, ...steps.map(({to}) => Math.ceil(to[0])))
}

/** Of all points that outlines have, those of control too. */
function boxOf(glyphs: readonly FontGlyph[]): FontBox {
  const points = glyphs.flatMap(({outline}) =>
    outline.flatMap((step): readonly Point[] =>
      step.kind === 'curve' ? [...step.controls, step.to] : [step.to]
    )
  )
  let [left, bottom, right, top] = [0, 0, 0, 0]
  for (const [x, y] of points) {
    left = Math.min(left, Math.floor(x))
    bottom = Math.min(bottom, Math.floor(y))
    right = Math.max(right, Math.ceil(x))
    top = Math.max(top, Math.ceil(y))
  }
  return {least: [left, bottom], most: [right, top]}
}

/** What each code means (ISO 32000-1 §9.10.3): a further part of a sign a space without width. */
function toUnicode(texts: readonly string[]): string {
  const lines = texts.map(
    (text, at) =>
      `<${(at + 1).toString(16).padStart(2, '0')}> <${utf16Digits(text === '' ? '\u200b' : text)}>`
  )
  const parts: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const some = lines.slice(at, at + 100)
    parts.push(`${some.length} beginbfchar`, ...some, 'endbfchar')
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<00> <ff>',
    'endcodespacerange',
    ...parts,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end'
  ].join('\n')
}
