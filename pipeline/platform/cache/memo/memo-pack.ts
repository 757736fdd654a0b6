/** Writes and reads what is kept of parts of a publication: where each lies, how long nobody asked for it, and the blocks. */
import {deserialize, serialize} from 'node:v8'
import type {TakeBytes} from '../../../model/take-bytes.ts'
import type {PutBy} from '../../../model/world.ts'
import {inMemory} from './in-memory.ts'
import type {PlaceInBlock} from './memo-blocks.ts'

export interface MemoPack {
  readonly places: ReadonlyMap<string, PlaceInBlock>
  /** How many builds in a row did not ask for a part; of what the last one asked for there is none. */
  readonly ages: ReadonlyMap<string, number>
  /** Packed bytes of what each of the last builds asked for, the last first. */
  readonly asked: readonly number[]
}

const lengthBytes = 4

/** Bytes in parts, and how many they are in all. */
export interface Joined {
  readonly blocks: readonly TakeBytes[]
  readonly size: number
}

/** What, one part after the other, `packIn` reads; each block is there once. */
export function joinPack({places, ages, asked}: MemoPack): Joined {
  const blocks = [...new Set([...places.values()].map(({block}) => block))]
  const numbers = new Map(blocks.map((block, index) => [block, index]))
  const parts = [...places].map(([key, {block, start, end}]) => [
    key,
    numbers.get(block),
    start,
    end,
    ages.get(key) ?? 0
  ])
  const head = serialize([blocks.map(({size, length}) => [size, length]), parts, asked])
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32BE(head.length)
  const packed = blocks.map((block) => block.packed)
  return {
    blocks: [inMemory(length), inMemory(head), ...packed],
    size: lengthBytes + head.length + blocks.reduce((sum, {size}) => sum + size, 0)
  }
}

/** The bytes were hashed when they were read; those of another form are as if there were none. Blocks are views of them where nothing puts them by. */
export function packIn(joined: Uint8Array, putBy: PutBy = inMemory): MemoPack {
  const places = new Map<string, PlaceInBlock>()
  const ages = new Map<string, number>()
  const {buffer, byteOffset, length} = joined
  const headLength = length < lengthBytes ? length : new DataView(buffer, byteOffset).getUint32(0)
  let at = lengthBytes + headLength
  if (at > length) return {places, ages, asked: []}
  const [blocks, parts, asked] = listIn(deserialize(joined.subarray(lengthBytes, at))).map(listIn)
  const known = (blocks ?? []).map((one): PlaceInBlock['block'] | undefined => {
    const [size, whole] = listIn(one)
    if (typeof size !== 'number' || typeof whole !== 'number') return undefined
    const packed = putBy(joined.subarray(at, at + size))
    at += size
    return {packed, size, length: whole}
  })
  for (const one of parts ?? []) {
    const [key, number, start, end, age] = listIn(one)
    const block = typeof number === 'number' ? known[number] : undefined
    if (block === undefined || typeof key !== 'string') continue
    if (typeof start !== 'number' || typeof end !== 'number') continue
    places.set(key, {block, start, end})
    if (typeof age === 'number' && age > 0) ages.set(key, age)
  }
  return {places, ages, asked: (asked ?? []).filter((size) => typeof size === 'number')}
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
