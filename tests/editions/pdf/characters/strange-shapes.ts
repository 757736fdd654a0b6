/** Finds glyphs of a file whose shape is not that of the text that they stand for. */
import type {World} from '../../../../pipeline/model/world.ts'
import {PdfFile} from '../../../../pipeline/verify/pdf-reader/file.ts'
import {readFont} from '../../../../pipeline/verify/pdf-reader/font.ts'
import {
  isDictionary,
  PdfName,
  PdfReference,
  type PdfDictionary
} from '../../../../pipeline/verify/pdf-reader/values.ts'
import type {Cluster} from '../../../../pipeline/design/shaping/clusters.ts'
import {Face} from '../../../../pipeline/design/shaping/face.ts'
import {fontNames} from './fonts.ts'

/** What styles ask of a font. */
const features = [[], ['onum', 'pnum'], ['lnum', 'pnum'], ['lnum', 'tnum']] as const

export interface StrangeShape {
  /** What the glyph is said to stand for. */
  readonly text: string
  readonly font: string
}

/** Each embedded glyph is held against the world's own font, which draws the text by itself. */
export async function strangeShapes(bytes: Uint8Array, world: World): Promise<readonly StrangeShape[]> {
  const file = new PdfFile(bytes)
  const originals = new Map<string, Face>()
  for (const name of await fontNames()) {
    const font = new Face(await world.font(name))
    originals.set(font.postScriptName, font)
  }
  return fontsOf(file).flatMap((reference) => {
    const {name, embedded} = embeddedFont(file, reference)
    const original = originals.get(name)
    if (original === undefined) throw new Error(`the file has a font of its own: ${name}`)
    return [...readFont(file, reference).text]
      .filter(([code, text]) => code !== 0 && !mayDraw(original, text, embedded.outlineOf(code)))
      .map(([, text]) => ({text, font: name}))
  })
}

/** Every composite font. */
function fontsOf(file: PdfFile): readonly PdfReference[] {
  const size = Number(file.trailer.get('Size'))
  return Array.from({length: size}, (_, number) => new PdfReference(number)).filter((reference) => {
    const value = file.resolve(reference)
    const subtype = isDictionary(value) ? value.get('Subtype') : undefined
    return subtype instanceof PdfName && subtype.name === 'Type0'
  })
}

function embeddedFont(file: PdfFile, reference: PdfReference): {name: string; embedded: Face} {
  const font = file.dictionary(reference)
  const [descendant] = file.list(font.get('DescendantFonts'))
  const descriptor: PdfDictionary = file.dictionary(file.dictionary(descendant).get('FontDescriptor'))
  const base = font.get('BaseFont')
  if (!(base instanceof PdfName)) throw new Error('a font without a name')
  return {
    name: base.name.replace(/^[A-Z]{6}\+/, ''),
    embedded: new Face(file.streamBytes(descriptor.get('FontFile2')))
  }
}

/** Whether the font draws this shape for the text: by itself, or where its styles and neighbours ask for another. */
function mayDraw(font: Face, text: string, outline: Outline): boolean {
  return [text, `a${text}b`].some((shown) =>
    features.some((list) =>
      (['ltr', 'rtl'] as const).some((direction) =>
        font
          .shape(shown, {features: list, direction, language: 'und'})
          .clusters.some((cluster) => areAlike(drawn(font, cluster), outline))
      )
    )
  )
}

type Outline = ReturnType<Face['outlineOf']>

/** The outlines of a cluster's glyphs, each at its place. */
function drawn(font: Face, {glyphs}: Cluster): Outline {
  const left = Math.min(...glyphs.map(({x}) => x))
  return glyphs.flatMap(({id, x, y}) =>
    font.outlineOf(id).map(({type, values}) => ({
      type,
      values: values.map((value, index) => value + (index % 2 === 0 ? x - left : y))
    }))
  )
}

/** But for a unit that a composite glyph's place is rounded by. */
function areAlike(one: Outline, other: Outline): boolean {
  return (
    one.length === other.length &&
    one.every(({type, values}, index) => {
      const same = other[index]
      return (
        same?.type === type &&
        values.every((value, at) => Math.abs(value - (same.values[at] ?? Infinity)) <= 1)
      )
    })
  )
}
