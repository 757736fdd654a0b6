/** Keeps the fonts of one file: registered when they may be needed, embedded when they are. */
import type {PdfFontName} from './font-name.ts'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import {embedFont} from './embed-font.ts'
import type {Run} from '../lines/runs.ts'
import type {ShapingDirection} from './opened-font.ts'
import type {ShapedFont} from './shaped-font.ts'
import {TextSetter} from '../lines/text-setter.ts'
import {featuresOf} from '../lines/text-style.ts'

export class Fonts {
  readonly #document: PDFDocument
  readonly #registered = new Map<PdfFontName, Uint8Array>()
  readonly #embedded = new Map<PdfFontName, ShapedFont>()
  readonly #setters = new Map<string, TextSetter>()

  constructor(document: PDFDocument) {
    this.#document = document
  }

  add(name: PdfFontName, bytes: Uint8Array): void {
    this.#document.registerFont(name, bytes)
    this.#registered.set(name, bytes)
  }

  includes(name: PdfFontName): boolean {
    return this.#registered.has(name)
  }

  /** What sets the texts of a run; throws for a font that was not added. */
  setter({font, textStyle, preserve = false}: Run, direction: ShapingDirection = 'ltr'): TextSetter {
    const key = [font, textStyle.size, preserve, direction, ...featuresOf(textStyle)].join(' ')
    const known = this.#setters.get(key)
    if (known !== undefined) return known
    const setter = new TextSetter(this.get(font), textStyle, {preserve, direction})
    this.#setters.set(key, setter)
    return setter
  }

  /** Throws for a font that was not added. */
  get(name: PdfFontName): ShapedFont {
    const known = this.#embedded.get(name)
    if (known !== undefined) return known
    const bytes = this.#registered.get(name)
    if (bytes === undefined) throw new Error(`expected the font ${name} to be loaded`)
    const font = embedFont(name, bytes, this.#document)
    this.#embedded.set(name, font)
    return font
  }
}
