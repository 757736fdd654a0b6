/** Opens a font and shapes text in it by HarfBuzz: the one way from text to glyphs, for pages and covers. */
import * as harfbuzz from 'harfbuzzjs'
import {clustersOf, sideBySide, type Around, type PlacedGlyph, type ShapedText} from './clusters.ts'
import {scriptRuns} from './script-runs.ts'

/** How a text is shaped. */
export interface Shaping {
  /** OpenType features that are turned on. */
  readonly features: readonly string[]
  readonly direction: 'ltr' | 'rtl'
  /** BCP 47; some fonts have other forms of a letter for a language. */
  readonly language: string
}

/** A command of a path as SVG has them, of absolute places: M, L, Q, C or Z. */
export interface OutlineCommand {
  readonly type: string
  readonly values: readonly number[]
}

/** In units of the font: its size is `unitsPerEm`. */
export class Face {
  readonly unitsPerEm: number
  readonly #face: harfbuzz.Face
  readonly #font: harfbuzz.Font
  readonly #buffer = new harfbuzz.Buffer()
  readonly #covered = new Map<number, boolean>()
  readonly #advances = new Map<number, number>()
  readonly #glyphs = new Map<number, readonly PlacedGlyph[]>()
  readonly #features = new Map<string, readonly harfbuzz.Feature[]>()

  /** A full static font, TrueType or CFF. */
  constructor(bytes: Uint8Array) {
    this.#face = new harfbuzz.Face(new harfbuzz.Blob(bytes))
    this.#font = new harfbuzz.Font(this.#face)
    this.unitsPerEm = this.#face.upem
  }

  has(codePoint: number): boolean {
    const known = this.#covered.get(codePoint)
    if (known !== undefined) return known
    const covered = this.#font.nominalGlyph(codePoint) !== undefined
    this.#covered.set(codePoint, covered)
    return covered
  }

  /** A text of one direction, its letters joined to those around it; characters without a look are left out. */
  shape(text: string, {features, direction, language}: Shaping, around: Around = alone): ShapedText {
    const list = features.flatMap((feature) => this.#feature(feature))
    const texts = scriptRuns(text)
    const runs = texts.map((run, index) => {
      const before = index === 0 ? around.before : ''
      const after = index === texts.length - 1 ? around.after : ''
      this.#buffer.clearContents()
      this.#buffer.addText(`${before}${run}${after}`, before.length, run.length)
      this.#buffer.setDirection(direction === 'rtl' ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR)
      this.#buffer.setLanguage(language)
      this.#buffer.setFlags(harfbuzz.BufferFlag.REMOVE_DEFAULT_IGNORABLES)
      this.#buffer.guessSegmentProperties()
      harfbuzz.shape(this.#font, this.#buffer, list)
      const glyphs = this.#buffer.getGlyphInfos()
      return clustersOf(run, {
        glyphs:
          before === ''
            ? glyphs
            : glyphs.map((glyph) => ({...glyph, cluster: glyph.cluster - before.length})),
        positions: this.#buffer.getGlyphPositions(),
        alone: this.alone
      })
    })
    return sideBySide(runs, direction)
  }

  /** One list for all clusters of one glyph: a book has millions. */
  readonly alone = (id: number): readonly PlacedGlyph[] => {
    const known = this.#glyphs.get(id)
    if (known !== undefined) return known
    const glyphs = [{id, x: 0, y: 0}]
    this.#glyphs.set(id, glyphs)
    return glyphs
  }

  /** By its name; none for one that HarfBuzz does not read. */
  #feature(name: string): readonly harfbuzz.Feature[] {
    const known = this.#features.get(name)
    if (known !== undefined) return known
    const feature = harfbuzz.Feature.fromString(name)
    const read = feature === undefined ? [] : [feature]
    this.#features.set(name, read)
    return read
  }

  /** How far a glyph moves the pen by itself. */
  advanceOf(glyph: number): number {
    const known = this.#advances.get(glyph) ?? this.#font.glyphHAdvance(glyph)
    this.#advances.set(glyph, known)
    return known
  }

  /** The outline of a glyph, its height upwards. */
  outlineOf(glyph: number): readonly OutlineCommand[] {
    return this.#font.glyphToJson(glyph)
  }

  /** A copy of a table of the font; undefined when it has none of that name. */
  table(tag: string): DataView | undefined {
    const bytes = this.#face.referenceTable(tag)
    return bytes === undefined ? undefined : new DataView(bytes.slice().buffer)
  }

  /** The name that PostScript has for it (OpenType 1.9, "name", 6). */
  get postScriptName(): string {
    return this.#face.getName(postScriptName, 'en')
  }
}

const alone: Around = {before: '', after: ''}

const postScriptName = 6
