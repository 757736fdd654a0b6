/** Writes the words of a line as few operators: one text object, runs of one font in one array of glyphs. */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {Word} from './runs.ts'
import {colourOperands, decimal, hexText} from './pdf-values.ts'
import {featuresOf} from './text-style.ts'

export class TextWriter {
  readonly #document: PDFDocument
  #inText = false
  #font = ''
  #colour = ''
  #glyphs: string[] = []
  /** Where the next glyph goes by itself. */
  #pen = 0
  #baseline = Number.NaN

  constructor(document: PDFDocument) {
    this.#document = document
  }

  /** Draws a word with its left end at a place; `meant` stands for what is drawn when a reader takes the text. */
  write(word: Word, place: {readonly x: number; readonly baseline: number}, meant: string | undefined): void {
    this.#begin(word, place)
    if (meant === undefined) {
      this.#show(word, word.text)
      return
    }
    this.#flush()
    this.#document.addContent(`/Span <</ActualText ${hexText(meant)}>> BDC`)
    this.#show(word, word.text)
    this.#flush()
    this.#document.addContent('EMC')
  }

  /** Draws the hyphen at the end of a line: a reader takes it for a soft one. */
  writeHyphen(word: Word, place: {readonly x: number; readonly baseline: number}): void {
    this.write({...word, text: '-'}, place, '\u00ad')
  }

  /** Ends the text object. */
  end(): void {
    if (!this.#inText) return
    this.#flush()
    this.#document.addContent('ET')
    this.#inText = false
  }

  /** The colour is not known any more: something else was drawn. */
  forgetColour(): void {
    this.#colour = ''
  }

  #begin({shaped, textStyle}: Word, {x, baseline}: {readonly x: number; readonly baseline: number}): void {
    if (!this.#inText) {
      this.#document.addContent('BT')
      this.#inText = true
      this.#font = ''
      this.#baseline = Number.NaN
    }
    if (textStyle.colour !== this.#colour) {
      this.#flush()
      this.#document.addContent(`${colourOperands(textStyle.colour)} rg`)
      this.#colour = textStyle.colour
    }
    const {embedded} = shaped
    const font = `/${embedded.id} ${decimal(textStyle.size)} Tf`
    if (font !== this.#font) {
      this.#flush()
      this.#document.page.fonts[embedded.id] ??= embedded.ref()
      this.#document.addContent(font)
      this.#font = font
    }
    if (baseline !== this.#baseline) this.#moveTo(x, baseline)
    else if (Math.abs(x - this.#pen) > 0.005) {
      this.#glyphs.push(decimal((-(x - this.#pen) * 1000) / textStyle.size))
      this.#pen = x
    }
  }

  #show({shaped, textStyle}: Word, text: string): void {
    const {run} = shaped.shape(text, featuresOf(textStyle))
    let codes = ''
    for (const [index, glyph] of run.glyphs.entries()) {
      const position = run.positions[index]
      if (position === undefined) continue
      const code = shaped.codeOf(glyph)
      const {xAdvance, xOffset, yOffset, advanceWidth} = position
      const scale = textStyle.size / 1000
      if (xOffset !== 0 || yOffset !== 0) {
        this.#glyphs.push(`<${codes}>`)
        codes = ''
        this.#showApart(code, {
          x: this.#pen + xOffset * scale,
          rise: yOffset * scale,
          next: this.#pen + xAdvance * scale
        })
        continue
      }
      codes += code
      this.#pen += xAdvance * scale
      const kern = xAdvance - advanceWidth
      if (Math.abs(kern) > 0.01) {
        this.#glyphs.push(`<${codes}>${decimal(-kern)}`)
        codes = ''
      }
    }
    if (codes !== '') this.#glyphs.push(`<${codes}>`)
  }

  /** A glyph that stands beside the line of the others, such as an accent. */
  #showApart(
    code: string,
    {x, rise, next}: {readonly x: number; readonly rise: number; readonly next: number}
  ): void {
    const baseline = this.#baseline
    this.#moveTo(x, baseline - rise)
    this.#glyphs.push(`<${code}>`)
    this.#moveTo(next, baseline)
  }

  #moveTo(x: number, baseline: number): void {
    this.#flush()
    this.#document.addContent(`1 0 0 -1 ${decimal(x)} ${decimal(baseline)} Tm`)
    this.#pen = x
    this.#baseline = baseline
  }

  #flush(): void {
    const shown = this.#glyphs.filter((part) => part !== '<>')
    if (shown.length > 0) this.#document.addContent(`[${shown.join('')}] TJ`)
    this.#glyphs = []
  }
}
