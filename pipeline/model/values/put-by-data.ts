/** Puts plain data by as JSON until it is asked for, where there is so much of it that something puts it by. */
import type {PutBy} from '../world.ts'

/**
 * What `value` is asked for with: itself, or where `putBy` is given another copy each time, which `is` tells from what is none. Of what is
 * undefined nothing is left in a copy, and maps and sets are no plain data.
 */
export function putByData<T>(value: T, is: (value: unknown) => value is T, putBy?: PutBy): () => T {
  return putBy === undefined ? inMemory(value) : readerOf(putBy(encoder.encode(JSON.stringify(value))), is)
}

/** Made here, where the value is not in reach: a function keeps all that those around it have in hand. */
function readerOf<T>(read: () => Uint8Array, is: (value: unknown) => value is T): () => T {
  return () => {
    const value: unknown = JSON.parse(decoder.decode(read()))
    if (is(value)) return value
    throw new Error('what was put by is given back as it was')
  }
}

/** What gives back the value itself, and keeps nothing else. */
export function inMemory<T>(value: T): () => T {
  return () => value
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
