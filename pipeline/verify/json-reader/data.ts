/** Parses JSON and narrows its values; throws `Unreadable` for any other than the expected one. */
import {isObject as isData} from '../../model/values/is-object.ts'
import {decodeText} from '../web-reader/decode-text.ts'
import {fail, orFail} from '../unreadable.ts'

export {isData}
export type Data = {readonly [key: string]: unknown}

const deepest = 1000

/** The object that a JSON file is; throws `Unreadable` when it is none, or nested too deep to be walked. */
export function parseData(bytes: Uint8Array): Data {
  const text = decodeText(bytes, 'the JSON edition')
  const {data, keys} = parsed(text, 'the JSON edition')
  if (keysIn(text) !== keys) fail('the JSON edition has a key twice, of which programs take either')
  return data
}

/** The same, of the text of a file or of a line of one, whose keys are not counted. */
export function parseText(text: string, file: string): Data {
  return parsed(text, file).data
}

function parsed(text: string, file: string): {readonly data: Data; readonly keys: number} {
  const data = orFail<unknown>(`${file} is no JSON`, () => JSON.parse(text))
  const keys = keysOf(data, 0)
  if (Number.isNaN(keys)) fail(`${file} is nested too deep`)
  if (!isData(data)) fail(`${file} is no object`)
  return {data, keys}
}

/** How many keys a text of JSON writes. */
function keysIn(text: string): number {
  let count = 0
  const written = /"(?:[^"\\]|\\.)*"\s*:?/g
  while (written.test(text)) if (text[written.lastIndex - 1] === ':') count += 1
  return count
}

/** How many a value has; no number when it is nested too deep. */
function keysOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0
  if (depth > deepest) return NaN
  let count = 0
  if (Array.isArray(value)) for (const one of value) count += keysOf(one, depth + 1)
  else if (isData(value)) for (const key in value) count += 1 + keysOf(value[key], depth + 1)
  return count
}

export function dataOf(value: unknown, what: string): Data {
  return isData(value) ? value : fail(`the JSON edition has no ${what}`)
}

/** A text; an absent one is empty. */
export function stringOf(data: Data, key: string): string {
  const value = data[key]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
