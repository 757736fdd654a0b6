/** Reads what V8 serialized, where that may have been done by another version of Node. */
import {deserialize} from 'node:v8'

/** The value that bytes stand for; undefined for those in a form that this version does not know, or that are none. */
export function deserialized(bytes: Uint8Array): unknown {
  try {
    const value: unknown = deserialize(bytes)
    return value
  } catch {
    return undefined
  }
}
