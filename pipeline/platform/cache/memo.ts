/** Keeps what was made of parts of a publication as bytes, for the next build of it. */
import {deserialize, serialize} from 'node:v8'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {OpenMemo} from '../../model/memo.ts'

/** `packed` is what `pack` gave; without any bytes there is nothing yet. */
export function openMemo(packed: Uint8Array): OpenMemo {
  const before = unpack(packed)
  const used = new Map<string, Uint8Array>()
  return {
    get: (key) => {
      const bytes = used.get(key) ?? before.get(key)
      if (bytes === undefined) return undefined
      used.set(key, bytes)
      const value: unknown = deserialize(new Uint8Array(inflateRawSync(bytes)))
      return value
    },
    put: (key, value) => {
      // Trees repeat themselves: the fastest level makes a tenth of them, and all are held until they are packed.
      // What zlib gives is a view of a buffer of 16 KiB, which would be held for a few hundred bytes.
      used.set(key, new Uint8Array(deflateRawSync(serialize(value), {level: 1})))
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
