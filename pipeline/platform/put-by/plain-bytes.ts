/** Writes data as bytes and reads them again: as JSON what that gives back as it is, which takes half the time to read, and all others in V8's form. */
import {deserialize, serialize} from 'node:v8'
import {isJson} from './is-json.ts'

/** The first byte of an object or list in JSON; none of V8's form begins so. */
const beginnings: ReadonlySet<number | undefined> = new Set(['{', '['].map((one) => one.charCodeAt(0)))

/** Of an object or a list; maps, sets and what is undefined among it. */
export function bytesOfPlain(value: object): Uint8Array {
  return isJson(value) ? Buffer.from(JSON.stringify(value)) : new Uint8Array(serialize(value))
}

/** What `bytesOfPlain` was given. */
export function plainIn(bytes: Uint8Array): unknown {
  if (!beginnings.has(bytes[0])) return deserialize(bytes)
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString())
}
