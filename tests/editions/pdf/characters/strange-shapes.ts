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
import {fontNames, open, type OpenedFont, type ShownGlyph} from './fonts.ts'

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
  const originals = new Map<string, OpenedFont>()
  for (const name of await fontNames()) {
    const font = open(await world.font(name))
    originals.set(font.postscriptName, font)
  }
  return fontsOf(file).flatMap((reference) => {
    const {name, embedded} = embeddedFont(file, reference)
    const original = originals.get(name)
    if (original === undefined) throw new Error(`the file has a font of its own: ${name}`)
    return [...readFont(file, reference).text]
      .filter(([code, text]) => code !== 0 && !mayDraw(original, text, embedded.getGlyph(code)))
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

function embeddedFont(file: PdfFile, reference: PdfReference): {name: string; embedded: OpenedFont} {
  const font = file.dictionary(reference)
  const [descendant] = file.list(font.get('DescendantFonts'))
  const descriptor: PdfDictionary = file.dictionary(file.dictionary(descendant).get('FontDescriptor'))
  const base = font.get('BaseFont')
  if (!(base instanceof PdfName)) throw new Error('a font without a name')
  return {
    name: base.name.replace(/^[A-Z]{6}\+/, ''),
    embedded: open(file.streamBytes(descriptor.get('FontFile2')))
  }
}

/** Whether the font draws this shape for the text: for the character itself, or where its styles and neighbours ask for another. */
function mayDraw(font: OpenedFont, text: string, glyph: ShownGlyph): boolean {
  const shape = glyph.path.toSVG()
  const isShown = (one: ShownGlyph): boolean => one.path.toSVG() === shape
  const [first = ''] = text
  if (text === first && isShown(font.glyphForCodePoint(first.codePointAt(0) ?? 0))) return true
  return [text, `a${text}b`].some((shown) =>
    features.some((list) => font.layout(shown, list).glyphs.some(isShown))
  )
}
