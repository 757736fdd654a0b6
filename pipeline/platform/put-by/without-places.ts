/** Takes places in the source out of data, and puts them back: as numbers in a list they have a fifth of the text that they have as JSON. */

/** Data that JSON gives back as they are, but for the places in them. */
export interface Placeless {
  readonly value: unknown
  /** Six for each place, in the order in which its parts are gone through: line, column and offset of its start, and of its end. */
  readonly places: readonly number[]
}

/** Stands where a place was. */
const taken = 0

/** What JSON would not give back. */
const other = Symbol('other')

/**
 * A copy of `value` without the places that nodes have as their `position`; undefined where JSON would not give back what is in it: of all but objects, lists, strings, finite
 * numbers, booleans and null.
 */
export function withoutPlaces(value: unknown): Placeless | undefined {
  const places: number[] = []
  const copy = copyOf(value, places)
  return copy === other ? undefined : {value: copy, places}
}

/** Puts them back where they were, into `value` itself. */
export function putPlacesBack({value, places}: Placeless): unknown {
  const left = new PlacesLeft(places)
  left.putInto(value)
  return value
}

function copyOf(value: unknown, places: number[]): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : other
    case 'object':
      if (value === null) return null
      return Array.isArray(value) ? copyOfList(value, places) : copyOfObject(value, places)
    default:
      return other
  }
}

function copyOfList(list: readonly unknown[], places: number[]): unknown {
  const copies: unknown[] = []
  for (const part of list) {
    const copy = copyOf(part, places)
    if (copy === other) return other
    copies.push(copy)
  }
  return copies
}

function copyOfObject(value: object, places: number[]): unknown {
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return other
  const copies: Record<string, unknown> = {}
  for (const key in value) {
    const part = value[key]
    const isPosition = key === 'position'
    const copy = isPosition && addPlace(part, places) ? taken : copyOf(part, places)
    // What says so itself would be taken for a place, and a copy would have another prototype.
    if (copy === other || (isPosition && part === taken) || key === '__proto__') return other
    copies[key] = copy
  }
  return copies
}

/** Whether it is a place and nothing else, with its parts in this order, so that it becomes the same again. */
function addPlace(value: unknown, places: number[]): boolean {
  if (!hasKeys(value, ['start', 'end'])) return false
  const {start, end} = value
  if (!isPoint(start) || !isPoint(end)) return false
  places.push(start.line, start.column, start.offset, end.line, end.column, end.offset)
  return true
}

type Point = Readonly<Record<'line' | 'column' | 'offset', number>>

const pointKeys = ['line', 'column', 'offset'] as const

function isPoint(value: unknown): value is Point {
  return hasKeys(value, pointKeys) && isCount(value.line) && isCount(value.column) && isCount(value.offset)
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0)
}

function hasKeys<K extends string>(
  value: unknown,
  keys: readonly K[]
): value is Readonly<Record<K, unknown>> {
  if (typeof value !== 'object' || value === null) return false
  let count = 0
  for (const key in value) {
    if (key !== keys[count]) return false
    count += 1
  }
  return count === keys.length && Object.getPrototypeOf(value) === Object.prototype
}

class PlacesLeft {
  readonly #places: readonly number[]
  #at = 0

  constructor(places: readonly number[]) {
    this.#places = places
  }

  putInto(value: unknown): void {
    if (Array.isArray(value)) for (const part of value) this.putInto(part)
    else if (isObject(value))
      for (const key in value) {
        const part = value[key]
        if (part === taken && key === 'position') value[key] = this.#next()
        else if (typeof part === 'object') this.putInto(part)
      }
  }

  #next(): unknown {
    const [at, places] = [this.#at, this.#places]
    this.#at += 6
    return {
      start: {line: places[at], column: places[at + 1], offset: places[at + 2]},
      end: {line: places[at + 3], column: places[at + 4], offset: places[at + 5]}
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
