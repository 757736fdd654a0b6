/** Makes subsets of fonts by HarfBuzz's own program for that, which has no wrapper in its package. */
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {loadUnoptimized} from './load-unoptimized.ts'

export interface Subsetter {
  /** A font with some of its glyphs alone, by the numbers that they have, and no more than a PDF embeds. */
  embedded(font: Uint8Array, glyphs: readonly number[]): Uint8Array
  /** A font with some characters alone, by their code points, and with all glyphs that these become beside each other. */
  shaping(font: Uint8Array, codePoints: readonly number[]): Uint8Array
}

/** hb-subset.h. */
const flags = {noHinting: 0x1, retainGlyphs: 0x2, notdefOutline: 0x40, noLayoutClosure: 0x200}
/** hb-subset.h: sets of tables that are left out, of names, and of features of layout. */
const sets = {droppedTables: 3, names: 4, features: 6}
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

/** OpenType 1.9, name: the licence and its address; the copyright stays by itself. */
const licenceNames = [13, 14]

/** Features of formulas that HarfBuzz leaves out by default: signs of scripts, letters without dots, accents of capitals. */
const mathFeatures = ['ssty', 'dtls', 'flac']

/** Loads the program; a subset takes milliseconds then. */
export async function loadSubsetter(): Promise<Subsetter> {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const library = loadUnoptimized(await readFile(file))
  library._initialize()
  return {
    embedded: (font, glyphs) =>
      subset(font, library, (input) => {
        addAll(library.hb_subset_input_glyph_set(input), glyphs, library)
        addAll(library.hb_subset_input_set(input, sets.droppedTables), tables.map(numberOf), library)
        const {noHinting, retainGlyphs, notdefOutline, noLayoutClosure} = flags
        library.hb_subset_input_set_flags(input, noHinting | retainGlyphs | notdefOutline | noLayoutClosure)
      }),
    shaping: (font, codePoints) =>
      subset(font, library, (input) => {
        addAll(library.hb_subset_input_unicode_set(input), codePoints, library)
        addAll(library.hb_subset_input_set(input, sets.names), licenceNames, library)
        addAll(library.hb_subset_input_set(input, sets.features), mathFeatures.map(numberOf), library)
        library.hb_subset_input_set_flags(input, flags.noHinting)
      })
  }
}

function subset(font: Uint8Array, library: HarfBuzzSubset, wish: (input: number) => void): Uint8Array {
  const place = library.malloc(font.length)
  new Uint8Array(library.memory.buffer).set(font, place)
  const blob = library.hb_blob_create(place, font.length, writable, 0, 0)
  const face = library.hb_face_create(blob, 0)
  const input = library.hb_subset_input_create_or_fail()
  wish(input)
  const made = library.hb_subset_or_fail(face, input)
  if (made === 0) throw new Error('expected a font that a subset can be made of')
  const result = library.hb_face_reference_blob(made)
  const start = library.hb_blob_get_data(result, 0)
  const bytes = new Uint8Array(library.memory.buffer).slice(start, start + library.hb_blob_get_length(result))
  library.hb_blob_destroy(result)
  library.hb_face_destroy(made)
  library.hb_subset_input_destroy(input)
  library.hb_face_destroy(face)
  library.hb_blob_destroy(blob)
  library.free(place)
  return bytes
}

function addAll(set: number, values: readonly number[], library: HarfBuzzSubset): void {
  for (const value of values) library.hb_set_add(set, value)
}

/** A tag of OpenType as a number. */
function numberOf(tag: string): number {
  return Buffer.from(tag, 'latin1').readUInt32BE(0)
}
