/** Keeps what was made of parts of a publication as bytes, for the next build of it. */
import {deserialize, serialize} from 'node:v8'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {OpenMemo} from '../../model/memo.ts'

/** What packing makes no smaller, such as images, is kept up to so many bytes: of a book of photographs, the first. */
const mostDense = 16 * 1024 * 1024

/** A part that is larger than this after packing is no smaller for it, and shorter ones are no matter. */
const dense = 0.9
const shortBytes = 16 * 1024

/** `packed` is what `pack` gave; without any bytes there is nothing yet. */
export function openMemo(packed: Uint8Array): OpenMemo {
  const before = unpack(packed)
  const used = new Map<string, Uint8Array>()
  let room = mostDense
  const roomFor = (bytes: Uint8Array, length: number) =>
    bytes.length > Math.max(shortBytes, length * dense) ? bytes.length : 0
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
      // Trees repeat themselves: the fastest level makes a tenth of them, and all are held until they are packed.
      // What zlib gives is a view of a buffer of 16 KiB, which would be held for a few hundred bytes.
      const whole = serialize(value)
      const bytes = new Uint8Array(deflateRawSync(whole, {level: 1}))
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
