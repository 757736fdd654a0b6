/** Makes subsets of fonts by HarfBuzz's own program for that, which has no wrapper in its package. */
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'

/** A font with some of its glyphs alone. */
export type Subset = (font: Uint8Array, glyphs: readonly number[]) => Uint8Array

/** hb-subset.h: without hints, glyphs by the numbers that they have, the outline of .notdef, and no glyphs that the others could become. */
const flags = 0x1 | 0x2 | 0x40 | 0x200
/** hb-subset.h: the tables that are left out. */
const dropped = 3
const writable = 2

/** What no embedded font of a PDF needs. */
const tables = [
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'kern',
  'cmap',
  'name',
  'post',
  'OS/2',
  'vhea',
  'vmtx',
  'VORG'
]

/** Loads the program; a subset takes milliseconds then. */
export async function loadSubset(): Promise<Subset> {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const {instance} = await WebAssembly.instantiate(await readFile(file))
  const library = instance.exports
  library._initialize()
  return (font, glyphs) => {
    const place = library.malloc(font.length)
    new Uint8Array(library.memory.buffer).set(font, place)
    const blob = library.hb_blob_create(place, font.length, writable, 0, 0)
    const face = library.hb_face_create(blob, 0)
    const input = library.hb_subset_input_create_or_fail()
    const wanted = library.hb_subset_input_glyph_set(input)
    for (const glyph of glyphs) library.hb_set_add(wanted, glyph)
    const left = library.hb_subset_input_set(input, dropped)
    for (const table of tables) library.hb_set_add(left, Buffer.from(table, 'latin1').readUInt32BE(0))
    library.hb_subset_input_set_flags(input, flags)
    const made = library.hb_subset_or_fail(face, input)
    if (made === 0) throw new Error('expected a font that a subset can be made of')
    const result = library.hb_face_reference_blob(made)
    const start = library.hb_blob_get_data(result, 0)
    const bytes = new Uint8Array(library.memory.buffer).slice(
      start,
      start + library.hb_blob_get_length(result)
    )
    library.hb_blob_destroy(result)
    library.hb_face_destroy(made)
    library.hb_subset_input_destroy(input)
    library.hb_face_destroy(face)
    library.hb_blob_destroy(blob)
    library.free(place)
    return bytes
  }
}
