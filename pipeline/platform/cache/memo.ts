/** Keeps what was made of parts of a publication as bytes, for the next build of it. */
import {deserialize, serialize} from 'node:v8'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {OpenMemo} from '../../model/memo.ts'
import {isObject} from '../../model/values/is-object.ts'

/** What packing makes no smaller, such as images, is kept up to so many bytes: of a book of photographs, the first. */
const mostDense = 16 * 1024 * 1024

/** A part that is larger than this after packing is no smaller for it, and shorter ones are no matter. */
const leastDense = 0.9
const shortBytes = 16 * 1024

/** So many bytes from the middle of an image tell whether it is dense. */
const sampleLength = 64 * 1024

/** Most parts have a few kilobytes: to make the room that zlib looks back in as it comes takes as long as to fill it. */
const smallWindow = {windowBits: 13, memLevel: 6, chunkSize: 4096}
const smallPart = 32 * 1024

/** `packed` is what `pack` gave; without any bytes there is nothing yet. */
export function openMemo(packed: Uint8Array): OpenMemo {
  const before = unpack(packed)
  const used = new Map<string, Uint8Array>()
  let room = mostDense
  const roomFor = (bytes: Uint8Array, length: number) =>
    bytes.length > Math.max(shortBytes, length * leastDense) ? bytes.length : 0
  return {
    get: (key) => {
      const bytes = used.get(key) ?? before.get(key)
      if (bytes === undefined) return undefined
      const inflated = new Uint8Array(inflateRawSync(bytes))
      if (!used.has(key)) room -= roomFor(bytes, inflated.length)
      used.set(key, bytes)
      const value: unknown = deserialize(inflated)
      return value
    },
    put: (key, value) => {
      const dense = denseBytesIn(value)
      if (dense > Math.max(room, 0)) return
      // Trees repeat themselves: the fastest level makes a tenth of them, and all are held until they are packed.
      // What zlib gives is a view of a buffer of 16 KiB, which would be held for a few hundred bytes.
      const whole = serialize(value)
      const window = whole.length > smallPart ? {} : smallWindow
      const bytes = new Uint8Array(deflateRawSync(whole, {...window, level: dense > 0 ? 0 : 1}))
      const taken = roomFor(bytes, whole.length)
      if (taken > Math.max(room, 0)) return
      room -= taken
      used.set(key, bytes)
    },
    pack: () => {
      const isSame = used.size === before.size && [...used.keys()].every((key) => before.has(key))
      return isSame ? undefined : new Uint8Array(serialize(used))
    }
  }
}

/** How many bytes a value is, or holds in one of its fields, that packing would make no smaller: without packing all. */
function denseBytesIn(value: unknown): number {
  const parts: readonly unknown[] =
    isObject(value) && !(value instanceof Uint8Array) ? Object.values(value) : [value]
  let most = 0
  for (const bytes of parts) {
    if (!(bytes instanceof Uint8Array) || bytes.length <= Math.max(sampleLength, most)) continue
    const middle = Math.floor((bytes.length - sampleLength) / 2)
    const sample = bytes.subarray(middle, middle + sampleLength)
    if (deflateRawSync(sample, {level: 1}).length > sampleLength * leastDense) most = bytes.length
  }
  return most
}

/** All that was packed, in one. */
export function joinPacks(packs: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(serialize(new Map(packs.flatMap((packed) => [...unpack(packed)]))))
}

/** The bytes were hashed when they were read; those of another form are as if there were none. */
function unpack(packed: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const entries: unknown = packed.length === 0 ? undefined : deserialize(packed)
  const found = new Map<string, Uint8Array>()
  if (!(entries instanceof Map)) return found
  for (const [key, bytes] of entries)
    if (typeof key === 'string' && bytes instanceof Uint8Array) found.set(key, bytes)
  return found
}
