/** Writes fonts as WOFF2, which Node's own Brotli compresses: a program for that in WebAssembly takes a second to start. */
import {brotliCompressSync, constants} from 'node:zlib'
import {tablesOf} from './font-tables.ts'
import {transformGlyphs} from './transform-glyphs.ts'

/** Tables whose tag a number of one byte says (WOFF File Format 2.0 §4.1), by that number; others say theirs. */
const knownTags: readonly string[] = (
  'cmap,head,hhea,hmtx,maxp,name,OS/2,post,cvt ,fpgm,glyf,loca,prep,CFF ,VORG,EBDT,EBLC,gasp,hdmx,kern,LTSH,PCLT,' +
  'VDMX,vhea,vmtx,BASE,GDEF,GPOS,GSUB,EBSC,JSTF,MATH'
).split(',')
const otherTag = 63
const headerLength = 48

/** A step less than the highest takes half of the time, for a hundredth more bytes. */
const quality = 10

/** The same bytes for the same font; its hints and names stay. */
export function writeWoff2(font: Uint8Array): Uint8Array {
  const tables = tablesOf(font)
  if (tables === undefined) throw new Error('expected a font with its tables')
  const parts = partsOf(tables)
  const directory = Buffer.concat(parts.map(entryOf))
  const data = Buffer.concat(parts.map(({bytes}) => bytes))
  const compressed = brotliCompressSync(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length
    }
  })
  const header = Buffer.alloc(headerLength)
  const end = headerLength + directory.length + compressed.length
  header.write('wOF2', 'latin1')
  header.set(font.subarray(0, 4), 4)
  header.writeUInt32BE(end + paddingOf(end), 8)
  header.writeUInt16BE(parts.length, 12)
  header.writeUInt32BE(sizeOf(parts), 16)
  header.writeUInt32BE(compressed.length, 20)
  header.writeUInt16BE(1, 24)
  return Buffer.concat([header, directory, compressed, Buffer.alloc(paddingOf(end))])
}

interface Part {
  readonly tag: string
  readonly bytes: Uint8Array
  /** Of the table as the font has it. */
  readonly length: number
  readonly isTransformed: boolean
}

/** In order of their tags, but `loca` behind `glyf`, which says it in another form (§5.3). */
function partsOf(tables: ReadonlyMap<string, DataView>): readonly Part[] {
  const glyphs = transformGlyphs(tables)
  const tags = [...tables.keys()].filter((tag) => tag !== 'DSIG' && tag !== 'loca').sort()
  const ordered = tags.flatMap((tag) => (tag === 'glyf' ? [tag, 'loca'] : [tag]))
  return ordered.map((tag) => {
    const table = bytesOf(tables.get(tag))
    const {length} = table
    if (glyphs !== undefined && tag === 'glyf') return {tag, bytes: glyphs, length, isTransformed: true}
    if (glyphs !== undefined && tag === 'loca')
      return {tag, bytes: new Uint8Array(), length, isTransformed: true}
    return {tag, bytes: tag === 'head' ? withFlag(table) : table, length, isTransformed: false}
  })
}

/** Says that the font was compressed without loss (OpenType 1.9, head: bit 11 of the flags). */
function withFlag(table: Uint8Array): Uint8Array {
  const head = Buffer.from(table)
  head.writeUInt16BE(head.readUInt16BE(16) | 0x800, 16)
  return head
}

function entryOf({tag, bytes, length, isTransformed}: Part): Buffer {
  const known = knownTags.indexOf(tag)
  // Of these two alone, 3 says that they are as the font has them (§4.1).
  const version = !isTransformed && (tag === 'glyf' || tag === 'loca') ? 3 : 0
  const flags = (version << 6) | (known === -1 ? otherTag : known)
  const name = known === -1 ? [...Buffer.from(tag, 'latin1')] : []
  return Buffer.from([flags, ...name, ...base128(length), ...(isTransformed ? base128(bytes.length) : [])])
}

/** UIntBase128 (§4.1): seven bits a byte, the highest first. */
function base128(value: number): readonly number[] {
  const digits = [value & 127]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift((rest & 127) | 128)
  return digits
}

/** Of the font when it is read again. */
function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, {length}) => sum + 16 + length + paddingOf(length), 12)
}

function paddingOf(length: number): number {
  return (4 - (length % 4)) % 4
}

function bytesOf(view: DataView | undefined): Uint8Array {
  if (view === undefined) throw new Error('expected a table `loca` beside `glyf`')
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength)
}
