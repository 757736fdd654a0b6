/** Writes the words of a line as few operators: one text object, runs of one font in one array of glyphs. */
import type {PageContent} from '../pages/page-content.ts'
import {colourOperands, decimal, hexText} from './pdf-values.ts'
import type {ShapedText} from './opened-font.ts'
import type {ShapedFont} from './shaped-font.ts'
import type {Word} from '../lines/word.ts'

export class TextWriter {
  readonly #content: PageContent
  #inText = false
  #font: ShapedFont | undefined
  #size = 0
  #colour = ''
  /** Codes of glyphs, and what is left out between them. */
  #shown = ''
  /** Where the next glyph goes by itself. */
  #pen = 0
  #baseline = Number.NaN

  constructor(content: PageContent) {
    this.#content = content
  }

  /** Draws a word with its left end at a place; `meant` stands for what is drawn when a reader takes the text. */
  write(word: Word, place: {readonly x: number; readonly baseline: number}, meant: string | undefined): void {
    this.#write(word, word.glyphs, place, meant)
  }

  /** Draws the hyphen at the end of a line: a reader takes it for a soft one. */
  writeHyphen(word: Word, place: {readonly x: number; readonly baseline: number}): void {
    this.#write(word, word.set.setter.set('-').glyphs, place, '\u00ad')
  }

  /** Ends the text object. */
  end(): void {
    if (!this.#inText) return
    this.#flush()
    this.#content.add('ET')
    this.#inText = false
  }

  /** The colour is not known any more: something else was drawn. */
  forgetColour(): void {
    this.#colour = ''
  }

  #write(
    word: Word,
    glyphs: ShapedText,
    place: {readonly x: number; readonly baseline: number},
    meant: string | undefined
  ): void {
    this.#begin(word, place)
    if (meant === undefined) {
      this.#show(word, glyphs)
      return
    }
    this.#flush()
    this.#content.add(`/Span <</ActualText ${hexText(meant)}>> BDC`)
    this.#show(word, glyphs)
    this.#flush()
    this.#content.add('EMC')
  }

  #begin({shaped, textStyle}: Word, {x, baseline}: {readonly x: number; readonly baseline: number}): void {
    if (!this.#inText) {
      this.#content.add('BT')
      this.#inText = true
      this.#font = undefined
      this.#baseline = Number.NaN
    }
    if (textStyle.colour !== this.#colour) {
      this.#flush()
      this.#content.add(`${colourOperands(textStyle.colour)} rg`)
      this.#colour = textStyle.colour
    }
    if (shaped !== this.#font || textStyle.size !== this.#size) {
      const {embedded} = shaped
      this.#flush()
      this.#content.document.page.fonts[embedded.id] ??= embedded.ref()
      this.#content.add(`/${embedded.id} ${decimal(textStyle.size)} Tf`)
      this.#font = shaped
      this.#size = textStyle.size
    }
    if (baseline !== this.#baseline) this.#moveTo(x, baseline)
    else if (Math.abs(x - this.#pen) > 0.005) {
      this.#shown += `>${decimal((-(x - this.#pen) * 1000) / textStyle.size)}<`
      this.#pen = x
    }
  }

  #show({shaped, textStyle}: Word, text: ShapedText): void {
    const scale = textStyle.size / 1000
    const codes = shaped.codesOf(text)
    if (codes !== undefined) {
      this.#shown += codes
      this.#pen += text.advance * scale
      return
    }
    for (const [index, glyph] of text.glyphs.entries()) {
      const position = text.positions[index]
      if (position === undefined) continue
      const {xAdvance, xOffset, yOffset} = position
      const next = this.#pen + xAdvance * scale
      if (xOffset === 0 && yOffset === 0) {
        this.#shown += shaped.codeAndKern(glyph, position)
        this.#pen = next
      } else {
        const place = {x: this.#pen + xOffset * scale, rise: yOffset * scale}
        this.#showApart(shaped.codeOf(glyph), place, next)
      }
    }
  }

  /** A glyph that stands beside the line of the others, such as an accent. */
  #showApart(code: string, {x, rise}: {readonly x: number; readonly rise: number}, next: number): void {
    const baseline = this.#baseline
    this.#moveTo(x, baseline - rise)
    this.#shown += code
    this.#moveTo(next, baseline)
  }

  #moveTo(x: number, baseline: number): void {
    this.#flush()
    this.#content.add(`1 0 0 -1 ${decimal(x)} ${decimal(baseline)} Tm`)
    this.#pen = x
    this.#baseline = baseline
  }

  #flush(): void {
    const shown = `<${this.#shown}>`.replaceAll('<>', '')
    if (shown !== '') this.#content.add(`[${shown}] TJ`)
    this.#shown = ''
  }
}
