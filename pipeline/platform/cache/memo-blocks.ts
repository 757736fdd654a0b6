/** Packs what was made of parts of a publication, several parts in a block: pages and trees of one publication say much of each other. */
import {deserialize, serialize} from 'node:v8'
import {deflateRawSync, inflateRawSync} from 'node:zlib'

export interface Block {
  readonly packed: Uint8Array
  /** Bytes of its parts. */
  readonly length: number
}

/** Where a part is. */
export interface PlaceInBlock {
  readonly block: Block
  readonly start: number
  readonly end: number
}

/** To make the room that zlib looks back in as it comes takes as long as to fill it with a few kilobytes. */
const smallWindow = {windowBits: 13, memLevel: 6, chunkSize: 4096}
const smallBlock = 32 * 1024

/** Parts in a block, each with its key; those that packing makes no smaller are kept as they are. */
export function packParts(
  parts: ReadonlyMap<string, Uint8Array>,
  isDense: boolean
): readonly (readonly [key: string, place: PlaceInBlock])[] {
  const whole = Buffer.concat([...parts.values()])
  const window = whole.length > smallBlock ? {} : smallWindow
  // Trees repeat themselves: the fastest level makes a tenth of them, and all are held until the publication is done.
  // What zlib gives is a view of a larger buffer, which would be held.
  const packed = new Uint8Array(deflateRawSync(whole, {...window, level: isDense ? 0 : 1}))
  const block = {packed, length: whole.length}
  let end = 0
  return [...parts].map(([key, {length}]) => {
    const start = end
    end += length
    return [key, {block, start, end}] as const
  })
}

/** Gives parts, most of which are asked for in the order in which they were packed: two blocks that have several are held as they were opened last. */
export function openBlocks(): (place: PlaceInBlock) => Uint8Array {
  const opened = new Map<Block, Uint8Array>()
  return ({block, start, end}) => {
    if (start === 0 && end === block.length) return new Uint8Array(inflateRawSync(block.packed))
    const whole = opened.get(block) ?? new Uint8Array(inflateRawSync(block.packed))
    opened.delete(block)
    opened.set(block, whole)
    for (const one of opened.keys()) if (opened.size > 2) opened.delete(one)
    return whole.slice(start, end)
  }
}

/** The blocks, each once, and where in them each key's part lies, in bytes that `placesIn` reads. */
export function joinPlaces(places: ReadonlyMap<string, PlaceInBlock>): Uint8Array {
  const blocks = [...new Set([...places.values()].map(({block}) => block))]
  const numbers = new Map(blocks.map((block, index) => [block, index]))
  const parts = [...places].map(([key, {block, start, end}]) => [key, numbers.get(block), start, end])
  return new Uint8Array(serialize([blocks.map(({packed, length}) => [packed, length]), parts]))
}

/** The bytes were hashed when they were read; those of another form are as if there were none. */
export function placesIn(joined: Uint8Array): ReadonlyMap<string, PlaceInBlock> {
  const [blocks, parts] = listIn(joined.length === 0 ? undefined : deserialize(joined)).map(listIn)
  const found = new Map<string, PlaceInBlock>()
  const known = (blocks ?? []).map((one): Block | undefined => {
    const [packed, length] = listIn(one)
    return packed instanceof Uint8Array && typeof length === 'number' ? {packed, length} : undefined
  })
  for (const one of parts ?? []) {
    const [key, number, start, end] = listIn(one)
    const block = typeof number === 'number' ? known[number] : undefined
    if (block === undefined || typeof key !== 'string') continue
    if (typeof start === 'number' && typeof end === 'number') found.set(key, {block, start, end})
  }
  return found
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
