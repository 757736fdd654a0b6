/**
 * Makes the TrueType font that a file embeds: its glyphs are those of the file's codes, in their order, and what they are made of.
 * A code that shows several glyphs is one that is composed of them (OpenType 1.9, "glyf").
 */
import type {PlacedGlyph} from '../../../../design/shaping/clusters.ts'
import type {Point} from '../../../../design/shaping/inside-outline.ts'
import type {CodedGlyphs} from './glyph-codes.ts'
import {openTypeTables, writeOpenType} from './open-type-tables.ts'

/** Of a component, in its flags. */
const component = {
  words: 1,
  areOffsets: 2,
  scale: 8,
  more: 32,
  scales: 64,
  matrix: 128,
  instructions: 256
} as const
const headLength = 10
/** Of a point, in its flags. */
const onCurve = 1
/** Of what has a width and is not to be seen, in units of the font; PDFium takes 2 for nothing. */
const hiddenWidth = 10

/** `font` keeps its glyphs by their numbers. */
export function composeGlyphs(font: Uint8Array, codes: readonly CodedGlyphs[]): Uint8Array {
  return new Composer(new GlyphSource(font), codes).font()
}

/** The glyphs of a font. */
class GlyphSource {
  readonly tables: ReadonlyMap<string, DataView>
  readonly #isLong: boolean
  readonly #metrics: number

  constructor(font: Uint8Array) {
    this.tables = openTypeTables(font)
    this.#isLong = this.table('head').getInt16(50) !== 0
    this.#metrics = this.table('hhea').getUint16(34)
  }

  table(tag: string): DataView {
    const table = this.tables.get(tag)
    if (table === undefined) throw new Error(`expected a font with a table \`${tag}\``)
    return table
  }

  /** Its bytes in `glyf`: none for what is not seen. */
  outline(glyph: number): Buffer {
    const glyf = this.table('glyf')
    const [start, end] = [this.#offset(glyph), this.#offset(glyph + 1)]
    return Buffer.from(glyf.buffer, glyf.byteOffset + start, end - start)
  }

  sideBearing(glyph: number): number {
    const metrics = this.table('hmtx')
    const beyond = glyph - this.#metrics
    return metrics.getInt16(beyond < 0 ? glyph * 4 + 2 : this.#metrics * 4 + beyond * 2)
  }

  #offset(glyph: number): number {
    const places = this.table('loca')
    return this.#isLong ? places.getUint32(glyph * 4) : places.getUint16(glyph * 2) * 2
  }
}

interface Made {
  readonly outline: Uint8Array
  readonly advance: number
  readonly sideBearing: number
}

class Composer {
  readonly #source: GlyphSource
  readonly #codes: readonly CodedGlyphs[]
  /** Glyphs that others are made of, behind those of the codes. */
  readonly #parts: number[] = []
  /** By the numbers that glyphs had. */
  readonly #numbers = new Map<number, number>()
  #mostParts = 0

  constructor(source: GlyphSource, codes: readonly CodedGlyphs[]) {
    this.#source = source
    this.#codes = codes
    for (const {code, glyphs} of codes) {
      const only = onlyOf(glyphs)
      if (only !== undefined && !this.#numbers.has(only)) this.#numbers.set(only, code)
    }
  }

  font(): Uint8Array {
    const made = this.#codes.map(({glyphs, advance, hidden}) => {
      if (hidden !== undefined) return hiddenAt(hidden, advance)
      const only = onlyOf(glyphs)
      return only === undefined ? this.#composed(glyphs, advance) : this.#copied(only, advance)
    })
    // a part may have parts of its own, which come behind it
    for (let index = 0; index < this.#parts.length; index++)
      made.push(this.#copied(this.#parts[index] ?? 0, 0))
    return this.#written(made)
  }

  #copied(glyph: number, advance: number): Made {
    const outline = Buffer.from(this.#source.outline(glyph))
    for (const place of partsIn(outline))
      outline.writeUInt16BE(this.#numberOf(outline.readUInt16BE(place)), place)
    return {outline, advance, sideBearing: this.#source.sideBearing(glyph)}
  }

  #composed(glyphs: readonly PlacedGlyph[], advance: number): Made {
    const seen = glyphs.filter(({id}) => this.#source.outline(id).length > headLength)
    if (seen.length === 0) return {outline: Buffer.alloc(0), advance, sideBearing: 0}
    const outline = Buffer.alloc(headLength + 8 * seen.length)
    const box = [Infinity, Infinity, -Infinity, -Infinity]
    for (const [index, {id, x, y}] of seen.entries()) {
      const part = this.#source.outline(id)
      for (const [side, move] of [x, y, x, y].entries()) {
        const value = part.readInt16BE(2 + side * 2) + move
        box[side] = side < 2 ? Math.min(box[side] ?? 0, value) : Math.max(box[side] ?? 0, value)
      }
      const more = index < seen.length - 1 ? component.more : 0
      const place = headLength + 8 * index
      outline.writeUInt16BE(component.words | component.areOffsets | more, place)
      outline.writeUInt16BE(this.#numberOf(id), place + 2)
      outline.writeInt16BE(short(x), place + 4)
      outline.writeInt16BE(short(y), place + 6)
    }
    outline.writeInt16BE(-1, 0)
    for (const [side, value] of box.entries()) outline.writeInt16BE(short(value), 2 + side * 2)
    this.#mostParts = Math.max(this.#mostParts, seen.length)
    return {outline, advance, sideBearing: short(box[0] ?? 0)}
  }

  #numberOf(glyph: number): number {
    const known = this.#numbers.get(glyph)
    if (known !== undefined) return known
    const number = this.#codes.length + this.#parts.push(glyph) - 1
    this.#numbers.set(glyph, number)
    return number
  }

  #written(glyphs: readonly Made[]): Uint8Array {
    const places = Buffer.alloc((glyphs.length + 1) * 4)
    const metrics = Buffer.alloc(glyphs.length * 4)
    const outlines: Uint8Array[] = []
    let end = 0
    for (const [index, {outline, advance, sideBearing}] of glyphs.entries()) {
      outlines.push(outline, Buffer.alloc(-outline.length & 3))
      end += (outline.length + 3) & ~3
      places.writeUInt32BE(end, (index + 1) * 4)
      metrics.writeUInt16BE(Math.max(0, advance), index * 4)
      metrics.writeInt16BE(sideBearing, index * 4 + 2)
    }
    return writeOpenType(
      new Map([
        ['glyf', Buffer.concat(outlines)],
        ['loca', places],
        ['hmtx', metrics],
        ['head', this.#with('head', (table) => table.writeInt16BE(1, 50))],
        ['hhea', this.#with('hhea', (table) => table.writeUInt16BE(glyphs.length, 34))],
        ['maxp', this.#with('maxp', (table) => this.#count(table, glyphs.length))]
      ])
    )
  }

  /** Composed glyphs may have more points, contours and parts than those of the font, and go one deeper. */
  #count(table: Buffer, glyphs: number): void {
    table.writeUInt16BE(glyphs, 4)
    if (this.#mostParts === 0) return
    for (const [place, own] of [
      [10, 8 * 1024],
      [12, 1024],
      [28, this.#mostParts],
      [30, table.readUInt16BE(30) + 1]
    ] as const)
      table.writeUInt16BE(Math.max(table.readUInt16BE(place), own), place)
  }

  #with(tag: string, change: (table: Buffer) => void): Uint8Array {
    const {buffer, byteOffset, byteLength} = this.#source.table(tag)
    const table = Buffer.from(new Uint8Array(buffer, byteOffset, byteLength))
    change(table)
    return table
  }
}

/** A line there and back, which encloses nothing: a glyph without an outline is a space to some readers. */
function hiddenAt({x, y}: Point, advance: number): Made {
  const [left, height] = [short(x - hiddenWidth / 2), short(y)]
  const right = left + hiddenWidth
  const outline = Buffer.alloc(headLength + 19)
  for (const [index, value] of [1, left, height, right, height, 2, 0].entries())
    outline.writeInt16BE(value, index * 2)
  outline.fill(onCurve, 14, 17)
  for (const [index, move] of [left, hiddenWidth, -hiddenWidth / 2, height, 0, 0].entries())
    outline.writeInt16BE(move, 17 + index * 2)
  return {outline, advance, sideBearing: left}
}

/** The glyph of a code that shows one where it stands by itself. */
function onlyOf([first, ...others]: readonly PlacedGlyph[]): number | undefined {
  return first !== undefined && others.length === 0 && first.x === 0 && first.y === 0 ? first.id : undefined
}

/** Where a composite glyph has the numbers of its parts. */
function partsIn(outline: Buffer): readonly number[] {
  if (outline.length < headLength || outline.readInt16BE(0) >= 0) return []
  const places: number[] = []
  let place = headLength
  for (let flags: number = component.more; (flags & component.more) !== 0;) {
    flags = outline.readUInt16BE(place)
    places.push(place + 2)
    place += 4 + ((flags & component.words) === 0 ? 2 : 4)
    if ((flags & component.scale) !== 0) place += 2
    else if ((flags & component.scales) !== 0) place += 4
    else if ((flags & component.matrix) !== 0) place += 8
  }
  return places
}

function short(value: number): number {
  return Math.max(-0x8000, Math.min(Math.round(value), 0x7fff))
}
