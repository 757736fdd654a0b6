/** Shapes texts in an opened font, each once, whatever files the font is embedded in. */
import {partOf, type Around, type ShapedText} from '../../../../design/shaping/clusters.ts'
import {Face, type Shaping} from '../../../../design/shaping/face.ts'
import {packText} from '../../../../design/shaping/pack-text.ts'
import {FontFacts} from './font-facts.ts'

export type {ShapedText}
export type ShapingDirection = Shaping['direction']

/** Gives the glyphs of a text, as they are within what stands around it. */
export type Shape = (text: string, around?: Around) => ShapedText

/** Texts that are kept for one way of shaping; a longer book has its words shaped again. */
const mostTexts = 50_000
/** Those that are kept from one file to the next. */
const keptTexts = 4000

/** Accents stand no further from their letter, in sizes of the font: of hundreds, each climbs on the one before. */
const farthest = 1

/** A font by its bytes: its face, what it says of itself, and glyphs of texts. */
export class OpenedFont {
  readonly bytes: Uint8Array
  readonly face: Face
  readonly facts: FontFacts
  readonly #shaped = new Map<string, Map<string, ShapedText>>()

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    this.face = new Face(bytes)
    this.facts = new FontFacts(this.face)
  }

  /** What is shaped in one way is kept: `shape` gives a text's glyphs, of one direction. */
  shaper(shaping: Shaping): Shape {
    const shape = this.#shaperAlone(shaping)
    return (text, around) => {
      if (around === undefined) return shape(text)
      const {before, after} = around
      const whole = shape(`${before}${text}${after}`)
      // where one glyph stands for letters on both sides of an end, each side has its own
      const part =
        partOf(whole, before.length, before.length + text.length) ??
        this.#near(this.face.shape(text, shaping, around))
      return packText(text, part, this.face.alone)
    }
  }

  /** Lets go of texts when there are very many: few of them stand in the next file. */
  letGo(): void {
    for (const texts of this.#shaped.values()) if (texts.size > keptTexts) texts.clear()
  }

  #shaperAlone(shaping: Shaping): (text: string) => ShapedText {
    const {features, direction, language} = shaping
    const key = [direction, language, ...features].join(' ')
    const texts = this.#shaped.get(key) ?? new Map<string, ShapedText>()
    this.#shaped.set(key, texts)
    return (text) => {
      const known = texts.get(text)
      if (known !== undefined) return known
      if (texts.size >= mostTexts) texts.clear()
      const shaped = packText(text, this.#near(this.face.shape(text, shaping)), this.face.alone)
      texts.set(text, shaped)
      return shaped
    }
  }

  #near(text: ShapedText): ShapedText {
    const most = farthest * this.face.unitsPerEm
    if (!text.clusters.some(({glyphs}) => glyphs.some(({y}) => Math.abs(y) > most))) return text
    const clusters = text.clusters.map((cluster) => {
      const glyphs = cluster.glyphs.map((glyph) => ({...glyph, y: Math.max(-most, Math.min(glyph.y, most))}))
      return {...cluster, glyphs}
    })
    return {...text, clusters}
  }
}
