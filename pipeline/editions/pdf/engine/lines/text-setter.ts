/** Sets texts in one font, size, direction and list of features; equal texts share one measurement. */
import type {ShapedText, ShapingDirection} from '../file/opened-font.ts'
import type {ShapedFont} from '../file/shaped-font.ts'
import {featuresOf} from './text-style.ts'
import type {TextStyle} from './runs.ts'

/** A text as it is drawn; widths in points. */
export interface SetText {
  readonly setter: TextSetter
  readonly text: string
  readonly glyphs: ShapedText
  readonly width: number
  /** White space that is not drawn at the start of a line, and at its end. */
  readonly leadingCut: number
  readonly trailingCut: number
}

/** Texts that are kept; a longer book has its words measured again. */
const mostTexts = 50_000

interface SetterOptions {
  readonly preserve: boolean
  readonly direction: ShapingDirection
  readonly language: string
}

export class TextSetter {
  readonly shaped: ShapedFont
  readonly #preserve: boolean
  readonly #scale: number
  readonly #shape: (text: string) => ShapedText
  readonly #known = new Map<string, SetText>()

  /** `preserve` keeps white space at a line's start. */
  constructor(shaped: ShapedFont, style: TextStyle, {preserve, direction, language}: SetterOptions) {
    this.shaped = shaped
    this.#preserve = preserve
    this.#scale = style.size / shaped.opened.face.unitsPerEm
    this.#shape = shaped.shaper({features: featuresOf(style), direction, language})
  }

  set(text: string): SetText {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    if (this.#known.size >= mostTexts) this.#known.clear()
    const set = this.#measure(text)
    this.#known.set(text, set)
    return set
  }

  /** Of a text that may never be drawn. */
  widthOf(text: string): number {
    return text === '' ? 0 : this.#shape(text).advance * this.#scale
  }

  #measure(text: string): SetText {
    const glyphs = this.#shape(text)
    const leading = this.#preserve ? '' : text.slice(0, text.length - text.trimStart().length)
    return {
      setter: this,
      text,
      glyphs,
      width: glyphs.advance * this.#scale,
      leadingCut: this.widthOf(leading),
      trailingCut: this.widthOf(text.slice(text.trimEnd().length))
    }
  }
}
