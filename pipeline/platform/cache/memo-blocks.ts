/** Packs what was made of parts of a publication, several parts in a block: pages and trees of one publication say much of each other. */
import {deserialize, serialize} from 'node:v8'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {TakeBytes} from '../../model/take-bytes.ts'
import type {PutBy} from '../../model/world.ts'

export interface Block {
  readonly packed: TakeBytes
  /** Bytes that it has so. */
  readonly size: number
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

/** Parts in a block, each with its key; dense ones, and those that nobody needs smaller, are kept as they are. Where nothing puts it by, it is in memory. */
export function packParts(
  parts: ReadonlyMap<string, Uint8Array>,
  isDense: boolean,
  putBy: PutBy = inMemory
): readonly (readonly [key: string, place: PlaceInBlock])[] {
  const whole = Buffer.concat([...parts.values()])
  const window = whole.length > smallBlock ? {} : smallWindow
  // Trees repeat themselves: the fastest level makes a tenth of them, and all are held until the publication is done.
  // What zlib gives is a view of a larger buffer, which would be held.
  const packed = new Uint8Array(deflateRawSync(whole, {...window, level: isDense ? 0 : 1}))
  const block = {packed: putBy(packed), size: packed.length, length: whole.length}
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
    if (start === 0 && end === block.length) return new Uint8Array(inflateRawSync(block.packed()))
    const whole = opened.get(block) ?? new Uint8Array(inflateRawSync(block.packed()))
    opened.delete(block)
    opened.set(block, whole)
    for (const one of opened.keys()) if (opened.size > 2) opened.delete(one)
    return whole.slice(start, end)
  }
}

const lengthBytes = 4

/** Bytes in parts, and how many they are in all. */
export interface Joined {
  readonly blocks: readonly TakeBytes[]
  readonly size: number
}

/** What, one part after the other, `placesIn` reads: where each key's part lies, and the blocks, each once. */
export function joinPlaces(places: ReadonlyMap<string, PlaceInBlock>): Joined {
  const blocks = [...new Set([...places.values()].map(({block}) => block))]
  const numbers = new Map(blocks.map((block, index) => [block, index]))
  const parts = [...places].map(([key, {block, start, end}]) => [key, numbers.get(block), start, end])
  const head = serialize([blocks.map(({size, length}) => [size, length]), parts])
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(head.length)
  const packed = blocks.map((block) => block.packed)
  return {
    blocks: [inMemory(length), inMemory(head), ...packed],
    size: lengthBytes + head.length + blocks.reduce((sum, {size}) => sum + size, 0)
  }
}

/** The bytes were hashed when they were read; those of another form are as if there were none. Blocks are views of them where nothing puts them by. */
export function placesIn(joined: Uint8Array, putBy: PutBy = inMemory): ReadonlyMap<string, PlaceInBlock> {
  const found = new Map<string, PlaceInBlock>()
  const {buffer, byteOffset, length} = joined
  const headLength = length < lengthBytes ? length : new DataView(buffer, byteOffset).getUint32(0)
  let at = lengthBytes + headLength
  if (at > length) return found
  const [blocks, parts] = listIn(deserialize(joined.subarray(lengthBytes, at))).map(listIn)
  const known = (blocks ?? []).map((one): Block | undefined => {
    const [size, whole] = listIn(one)
    if (typeof size !== 'number' || typeof whole !== 'number') return undefined
    const packed = putBy(joined.subarray(at, at + size))
    at += size
    return {packed, size, length: whole}
  })
  for (const one of parts ?? []) {
    const [key, number, start, end] = listIn(one)
    const block = typeof number === 'number' ? known[number] : undefined
    if (block === undefined || typeof key !== 'string') continue
    if (typeof start === 'number' && typeof end === 'number') found.set(key, {block, start, end})
  }
  return found
}

/** Made here, where nothing else is in reach: a function keeps all that those around it have in hand. */
function inMemory(bytes: Uint8Array): TakeBytes {
  return () => bytes
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
