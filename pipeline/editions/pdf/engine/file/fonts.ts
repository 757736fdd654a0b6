/** Keeps the fonts of one file: registered when they may be needed, embedded when they are. */
import type {PdfFontName} from './font-name.ts'
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import {sha256Of} from '../../../../model/values/sha256-of.ts'
import type {World} from '../../../../model/world.ts'
import type {Run} from '../lines/runs.ts'
import {DrawingFont} from './drawing-font.ts'
import {OpenedFont, type ShapingDirection} from './opened-font.ts'
import {ShapedFont} from './shaped-font.ts'
import {StructureElement} from '../tags/structure.ts'
import {TextSetter} from '../lines/text-setter.ts'
import {featuresOf} from '../lines/text-style.ts'
import {writeFont} from './write-font.ts'

/** By their bytes, as long as those are held: to open a font takes longer than to set a short publication. */
const opened = new WeakMap<Uint8Array, OpenedFont>()
const digests = new WeakMap<Uint8Array, string>()

/** The fonts of one PDF file, by name; each is in the file once. */
export class Fonts {
  readonly #document: PDFDocument
  readonly #registered = new Map<PdfFontName, Uint8Array>()
  /** By the order in which they were added, whatever is set in them first: ids by bytes, and names by ids. */
  readonly #ids = new Map<Uint8Array, string>()
  readonly #names = new Map<string, PdfFontName>()
  /** By their names, and by their bytes: one font under two names is one. */
  readonly #embedded = new Map<PdfFontName | Uint8Array, ShapedFont>()
  readonly #setters = new Map<string, TextSetter>()

  constructor(document: PDFDocument) {
    this.#document = document
  }

  /** Throws for other bytes under a name. */
  add(name: PdfFontName, bytes: Uint8Array): void {
    if ((this.#registered.get(name) ?? bytes) !== bytes) throw new Error(`expected one font ${name}`)
    this.#registered.set(name, bytes)
    if (this.#ids.has(bytes)) return
    const id = `F${this.#ids.size + 1}`
    this.#ids.set(bytes, id)
    this.#names.set(id, name)
  }

  includes(name: PdfFontName): boolean {
    return this.#registered.has(name)
  }

  /** The names of those of the project, regular, for characters that the design's own have not: those it brings first. */
  get further(): readonly PdfFontName[] {
    const names = [...this.#registered.keys()].filter((name) => !name.endsWith('-semibold'))
    return [
      ...names.filter((name) => name.startsWith('more-')),
      ...names.filter((name) => name.startsWith('installed-'))
    ]
  }

  /** The names of those that are installed in the project, in order. */
  get installed(): readonly PdfFontName[] {
    return [...this.#registered.keys()].filter((name) => name.startsWith('installed-'))
  }

  /** What sets the texts of a run; throws for a font that was not added. */
  setter({font, textStyle, tag, preserve = false}: Run, direction: ShapingDirection = 'ltr'): TextSetter {
    const language =
      (tag instanceof StructureElement ? tag.language : undefined) ?? this.#document.options.lang
    const key = `${font} ${textStyle.size} ${preserve} ${direction} ${language} ${featuresOf(textStyle).join(' ')}`
    const known = this.#setters.get(key)
    if (known !== undefined) return known
    const setter = new TextSetter(this.get(font), textStyle, {preserve, direction, language})
    this.#setters.set(key, setter)
    return setter
  }

  /** Throws for a font that was not added. */
  get(name: PdfFontName): ShapedFont {
    const known = this.#embedded.get(name)
    if (known !== undefined) return known
    const bytes = this.#registered.get(name)
    const id = bytes === undefined ? undefined : this.#ids.get(bytes)
    if (bytes === undefined || id === undefined) throw new Error(`expected the font ${name} to be loaded`)
    const font = this.#embedded.get(bytes) ?? new ShapedFont(openOnce(bytes), this.#document, id)
    this.#embedded.set(name, font)
    this.#embedded.set(bytes, font)
    return font
  }

  /** Lets the words of drawings, from left to right, be set in fonts by their names, as far as they were added. */
  offer(names: Iterable<PdfFontName>): void {
    const {lang: language} = this.#document.options
    for (const name of names)
      if (this.includes(name))
        this.#document._fontFamilies[name] ??= new DrawingFont(this.get(name), {direction: 'ltr', language})
  }

  /** The family by which drawings have words of one direction set in a font, which was added. */
  familyOf(name: PdfFontName, direction: ShapingDirection): string {
    const family = `${name} ${direction}`
    if (this.#document.fonts[family] !== undefined) return family
    const shaping = {direction, language: this.#document.options.lang}
    const [semibold = name] = [...this.#registered.keys()].filter((other) => other === `${name}-semibold`)
    const bold = `${semibold} ${direction}`
    this.#document._fontFamilies[family] = new DrawingFont(this.get(name), shaping)
    this.#document._fontFamilies[bold] ??= new DrawingFont(this.get(semibold), shaping)
    this.#document.fonts[family] = {normal: family, italics: family, bold, bolditalics: bold}
    return family
  }

  /** Of fonts that were added, with their names, in the order in which they were. */
  get digests(): readonly (readonly [name: PdfFontName, digest: string])[] {
    return [...this.#registered].map(([name, bytes]) => [name, digestOfFont(bytes)])
  }

  /** By its id. Throws for a font that was not added. */
  withId(id: string): ShapedFont {
    const name = this.#names.get(id)
    if (name === undefined) throw new Error(`expected a font ${id}`)
    return this.get(name)
  }

  /** Writes what was shown of each font: after all pages. */
  async write({subsetFont}: Pick<World, 'subsetFont'>): Promise<void> {
    for (const bytes of new Set(this.#registered.values())) {
      const font = this.#embedded.get(bytes)
      if (font?.isShown === true) await writeFont(font, this.#document, subsetFont)
      font?.opened.letGo()
    }
  }
}

function digestOfFont(bytes: Uint8Array): string {
  const digest = digests.get(bytes) ?? sha256Of(bytes)
  digests.set(bytes, digest)
  return digest
}

function openOnce(bytes: Uint8Array): OpenedFont {
  const font = opened.get(bytes) ?? new OpenedFont(bytes)
  opened.set(bytes, font)
  return font
}
