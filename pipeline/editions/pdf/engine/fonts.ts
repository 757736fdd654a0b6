/** The fonts of one file: registered when they may be needed, parsed when they are. */
import type {FontName} from '../../../model/world.ts'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import {ShapedFont} from './shaped-font.ts'

export class Fonts {
  readonly #document: PDFDocument
  readonly #registered = new Set<FontName>()
  readonly #parsed = new Map<FontName, ShapedFont>()

  constructor(document: PDFDocument) {
    this.#document = document
  }

  add(name: FontName, bytes: Uint8Array): void {
    this.#document.registerFont(name, Buffer.from(bytes))
    this.#registered.add(name)
  }

  includes(name: FontName): boolean {
    return this.#registered.has(name)
  }

  /** Throws for a font that was not added. */
  get(name: FontName): ShapedFont {
    const known = this.#parsed.get(name)
    if (known !== undefined) return known
    if (!this.#registered.has(name)) throw new Error(`expected the font ${name} to be loaded`)
    const font = new ShapedFont(this.#document.font(name)._font)
    this.#parsed.set(name, font)
    return font
  }
}
