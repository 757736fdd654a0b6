/** Writes outlines as a font in the Compact Font Format (Adobe Technical Note 5176), its glyphs named `g1`, `g2` and so on. */
import type {Point, Step} from './outline.ts'

/** In thousandths of the text's size. */
export interface FontGlyph {
  readonly width: number
  readonly outline: readonly Step[]
}

export interface FontBox {
  readonly least: Point
  readonly most: Point
}

/** The font file; widths, outlines and the box that holds all of them are in its units, 1000 to the size. */
export function writeCompactFont(name: string, glyphs: readonly FontGlyph[], {least, most}: FontBox): Buffer {
  const charStrings = index([Buffer.from([endChar]), ...glyphs.map(charString)])
  const names = index([latin(name)])
  const strings = index(glyphs.map((_, at) => latin(`g${at + 1}`)))
  const subroutines = index([])
  // A list of the names' numbers (§13, format 0): those of our own follow the 391 that every font has.
  const charset = Buffer.from([0, ...glyphs.flatMap((_, at) => twoBytes(391 + at))])
  // Widths are what is written with each glyph (§15).
  const privateDictionary = Buffer.from([...integer(0), defaultWidth, ...integer(0), nominalWidth])
  const topOf = (charsetAt: number, charStringsAt: number, privateAt: number): Buffer =>
    index([
      Buffer.from([
        ...[least[0], least[1], most[0], most[1]].flatMap((value) => offset(value)),
        fontBox,
        ...offset(charsetAt),
        charsetKey,
        ...offset(charStringsAt),
        charStringsKey,
        ...offset(privateDictionary.length),
        ...offset(privateAt),
        privateKey
      ])
    ])
  // Offsets take five bytes each, so that the dictionary is as long with any.
  const start = header.length + names.length + topOf(0, 0, 0).length + strings.length + subroutines.length
  const charStringsAt = start + charset.length
  const top = topOf(start, charStringsAt, charStringsAt + charStrings.length)
  return Buffer.concat([header, names, top, strings, subroutines, charset, charStrings, privateDictionary])
}

const header = Buffer.from([1, 0, 4, 4])

const [fontBox, charsetKey, charStringsKey, privateKey, defaultWidth, nominalWidth] = [5, 15, 17, 18, 20, 21]

/** Operators of a glyph (Adobe Technical Note 5177, §4). */
const [lineTo, curveTo, endChar, moveTo] = [5, 8, 14, 21]

function charString({width, outline}: FontGlyph): Buffer {
  const bytes: number[] = width === 0 ? [] : [...integer(width)]
  let at: Point = [0, 0]
  const to = (point: Point): number[] => {
    const rounded: Point = [Math.round(point[0]), Math.round(point[1])]
    const moved = [...integer(rounded[0] - at[0]), ...integer(rounded[1] - at[1])]
    at = rounded
    return moved
  }
  for (const step of outline) {
    if (step.kind === 'curve') bytes.push(...step.controls.flatMap(to), ...to(step.to), curveTo)
    else bytes.push(...to(step.to), step.kind === 'move' ? moveTo : lineTo)
  }
  return Buffer.from([...bytes, endChar])
}

/** An integer of a dictionary or a glyph (§4, Table 3), which two bytes hold at the most. */
function integer(value: number): readonly number[] {
  if (value >= -107 && value <= 107) return [value + 139]
  if (value >= 108 && value <= 1131) return [247 + ((value - 108) >> 8), (value - 108) & 255]
  if (value >= -1131 && value <= -108) return [251 + ((-value - 108) >> 8), (-value - 108) & 255]
  return [28, ...twoBytes(value)]
}

/** An integer of a dictionary in five bytes. */
function offset(value: number): readonly number[] {
  return [29, (value >> 24) & 255, (value >> 16) & 255, ...twoBytes(value)]
}

function twoBytes(value: number): readonly number[] {
  return [(value >> 8) & 255, value & 255]
}

/** A list of objects, each with where it ends (§5). */
function index(objects: readonly Buffer[]): Buffer {
  if (objects.length === 0) return Buffer.from([0, 0])
  const ends = [1]
  for (const {length} of objects) ends.push((ends.at(-1) ?? 1) + length)
  const offsets = Buffer.from(ends.flatMap((end) => [(end >> 24) & 255, (end >> 16) & 255, ...twoBytes(end)]))
  return Buffer.concat([Buffer.from([...twoBytes(objects.length), 4]), offsets, ...objects])
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
