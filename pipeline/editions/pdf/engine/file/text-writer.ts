/** Writes the words of a line as few operators: one text object, runs of one font in one array of glyphs. */
import {colourOperands, decimal, hexText} from './pdf-values.ts'
import type {DrawnText, ShapedFont} from './shaped-font.ts'
import type {TextTarget} from '../pages/text-target.ts'
import {drawnOf} from '../lines/text-setter.ts'
import type {Word} from '../lines/word.ts'

/** The left end of a word. */
interface Place {
  readonly x: number
  readonly baseline: number
}

/** Draws words at places of a page, and sets font and colour only where they change (ISO 32000-1 §9.3, §9.4). */
export class TextWriter {
  readonly #content: TextTarget
  #inText = false
  #font: ShapedFont | undefined
  #size = 0
  #colour = ''
  /** Codes of glyphs, and what is left out between them. */
  #shown = ''
  /** The left end of the glyphs that were shown last, and where the next one goes by itself. */
  #start = 0
  #pen = 0
  #baseline = Number.NaN

  constructor(content: TextTarget) {
    this.#content = content
  }

  /** Draws a word with its left end at a place; `meant` stands for what is drawn when a reader takes the text. */
  write(word: Word, place: Place, meant: string | undefined): void {
    this.#write(word, word.drawn, place, meant)
  }

  /** Draws the hyphen at the end of a line: a reader takes it for a soft one. */
  writeHyphen(word: Word, place: Place): void {
    this.#write(word, drawnOf(word.set.setter.set('-')), place, '\u00ad')
  }

  /** What follows is placed anew. */
  endLine(): void {
    this.#flush()
    this.#baseline = Number.NaN
  }

  /** Ends the text object. The font goes on in the next (ISO 32000-1 §9.3.1). */
  end(): void {
    if (!this.#inText) return
    this.#flush()
    this.#content.add('ET')
    this.#inText = false
  }

  /** That is set. */
  get colour(): string {
    return this.#colour
  }

  set colour(colour: string) {
    this.#colour = colour
  }

  /** The colour is not known any more: something else was drawn. */
  forgetColour(): void {
    this.#colour = ''
  }

  /** Nor is the font: what was drawn may have words. */
  forget(): void {
    this.forgetColour()
    this.#font = undefined
  }

  #write(word: Word, text: DrawnText, place: Place, meant: string | undefined): void {
    this.#begin(word)
    if (meant === undefined) {
      this.#show(word, text, place)
      return
    }
    this.#flush()
    this.#content.add(`/Span <</ActualText ${hexText(meant)}>> BDC`)
    this.#show(word, text, place)
    this.#flush()
    this.#content.add('EMC')
  }

  #begin({shaped, textStyle}: Word): void {
    if (!this.#inText) {
      this.#content.add('BT')
      this.#inText = true
      this.#baseline = Number.NaN
    }
    if (textStyle.colour !== this.#colour) {
      this.#flush()
      this.#content.add(`${colourOperands(textStyle.colour)} rg`)
      this.#colour = textStyle.colour
    }
    if (shaped !== this.#font || textStyle.size !== this.#size) {
      this.#flush()
      this.#content.font(shaped)
      this.#content.add(`/${shaped.id} ${decimal(textStyle.size)} Tf`)
      this.#font = shaped
      this.#size = textStyle.size
    }
  }

  #show({textStyle}: Word, {shown}: DrawnText, {x, baseline}: Place): void {
    const scale = textStyle.size / 1000
    for (const {x: left, y, codes, end} of shown) {
      this.#move(x + left * scale, baseline - y * scale)
      this.#shown += codes
      this.#start = x + left * scale
      this.#pen = x + end * scale
    }
  }

  /**
   * What stands left of what was shown before is in a string of its own, as each letter from right to left: readers that sort strings from
   * left to right, and then turn words in Hebrew and Arabic, as PDFium does, would turn those whose letters go back.
   */
  #move(x: number, baseline: number): void {
    if (baseline !== this.#baseline) this.#moveTo(x, baseline)
    else if (Math.abs(x - this.#pen) > 0.005) {
      this.#shown += `>${decimal((-(x - this.#pen) * 1000) / this.#size)}<`
      if (x < this.#start) this.#flush()
      this.#pen = x
    }
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
