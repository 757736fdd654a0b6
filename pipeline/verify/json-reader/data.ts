/** Parses JSON and narrows its values; throws `Unreadable` for any other than the expected one. */
import {decodeText} from '../web-reader/decode-text.ts'
import {Unreadable} from '../unreadable.ts'

export type Data = {readonly [key: string]: unknown}

const deepest = 1000

/** The object that a JSON file is; throws `Unreadable` when it is none, or nested too deep to be walked. */
export function parseData(bytes: Uint8Array, file = 'the JSON edition'): Data {
  const text = decodeText(bytes, file)
  const data = parseText(text, file)
  if (keysIn(text) !== keysOf(data))
    throw new Unreadable(`${file} has a key twice, of which programs take either`)
  return data
}

/** How many keys a text of JSON writes. */
function keysIn(text: string): number {
  let count = 0
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (colon !== undefined) count += 1
  return count
}

/** How many a value has. */
function keysOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one: unknown) => sum + keysOf(one), 0)
  if (!isData(value)) return 0
  let count = 0
  for (const key of Object.keys(value)) count += 1 + keysOf(value[key])
  return count
}

/** The same, of the text of a file or of a line of one. */
export function parseText(text: string, file: string): Data {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Unreadable(`${file} is no JSON`, {cause: error})
  }
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) throw new Unreadable(`${file} is nested too deep`)
    level = holdersIn(level)
  }
  if (!isData(value)) throw new Unreadable(`${file} is no object`)
  return value
}

/** The objects and lists right below some, which alone hold others; a list of all values would be made for nothing. */
function holdersIn(level: readonly unknown[]): readonly unknown[] {
  const below: unknown[] = []
  for (const one of level) {
    if (Array.isArray(one)) for (const value of one) addHolder(value, below)
    else if (isData(one)) for (const key in one) addHolder(one[key], below)
  }
  return below
}

function addHolder(value: unknown, holders: unknown[]): void {
  if (typeof value === 'object' && value !== null) holders.push(value)
}

export function dataOf(value: unknown, what: string): Data {
  if (!isData(value)) throw new Unreadable(`the JSON edition has no ${what}`)
  return value
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; an absent list is empty. */
export function listOf(data: Data, key: string): readonly Data[] {
  const value = data[key]
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new Unreadable(`the JSON edition's \`${key}\` is no list`)
  return value.map((one) => dataOf(one, key))
}

/** A text; an absent one is empty. */
export function stringOf(data: Data, key: string): string {
  const value = data[key]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
