/** Reads from a font what a file says of it in its descriptor (ISO 32000-1 §9.8), from its OpenType tables. */
import {cffCharacters} from './cff-characters.ts'
import type {Face} from '../../../../design/shaping/face.ts'

/** Lengths are in thousandths of the font's size. */
export class FontFacts {
  readonly name: string
  readonly scale: number
  readonly ascender: number
  readonly descender: number
  readonly capHeight: number
  readonly xHeight: number
  readonly box: readonly number[]
  readonly italicAngle: number
  readonly flags: number
  /** Whether its outlines are those of PostScript, not of TrueType. */
  readonly isCff: boolean
  readonly #characters: readonly number[] | undefined

  constructor(face: Face) {
    const [head, hhea, os2, post] = ['head', 'hhea', 'OS/2', 'post'].map((tag) => face.table(tag))
    this.name = face.postScriptName.replaceAll(' ', '_')
    this.scale = 1000 / face.unitsPerEm
    const scaled = (table: DataView | undefined, offset: number): number =>
      table === undefined || table.byteLength < offset + 2 ? 0 : table.getInt16(offset) * this.scale
    this.ascender = scaled(hhea, 4)
    this.descender = scaled(hhea, 6)
    this.xHeight = scaled(os2, 86)
    this.capHeight = scaled(os2, 88) || this.ascender
    this.box = [36, 38, 40, 42].map((offset) => scaled(head, offset))
    this.italicAngle = (post?.getInt32(4) ?? 0) / 0x1_0000
    this.flags = flagsOf({head, os2, post})
    const cff = face.table('CFF ')
    this.isCff = cff !== undefined
    const count = face.table('maxp')?.getUint16(4) ?? 0
    this.#characters = cff === undefined ? undefined : cffCharacters(cff, count)
  }

  /** The number by which a CFF font has a glyph in a PDF. */
  characterOf(glyph: number): number {
    return this.#characters?.[glyph] ?? glyph
  }
}

const flag = {fixedPitch: 1, serif: 1 << 1, symbolic: 1 << 2, italic: 1 << 6}
const serifClasses = {first: 1, last: 7}

/** ISO 32000-1 §9.8.2; symbolic, since its codes are ours. */
function flagsOf({
  head,
  os2,
  post
}: {readonly [table in 'head' | 'os2' | 'post']: DataView | undefined}): number {
  const family = os2?.getInt8(30) ?? 0
  const isSerif = family >= serifClasses.first && family <= serifClasses.last
  const isItalic = ((head?.getUint16(44) ?? 0) & 2) !== 0
  const isFixedPitch = (post?.getUint32(12) ?? 0) !== 0
  return (
    flag.symbolic |
    (isSerif ? flag.serif : 0) |
    (isItalic ? flag.italic : 0) |
    (isFixedPitch ? flag.fixedPitch : 0)
  )
}
