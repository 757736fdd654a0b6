/** Reads JSON (RFC 8259) with the place of every key and value, as front matter is read. */
import type {EntryPlaces, JsonValue} from '../../model/front-matter.ts'
import type {Place} from '../../model/place.ts'

interface PlacedJson {
  readonly value: JsonValue
  /** By JSON Pointer (RFC 6901). */
  readonly places: ReadonlyMap<string, EntryPlaces>
}

interface JsonFault {
  readonly message: string
  readonly place: Place
  readonly hint?: string
}

export type JsonResult =
  {readonly ok: true; readonly value: PlacedJson} | {readonly ok: false; readonly fault: JsonFault}

/** How deep JSON may be nested: the walks over it recurse. */
const depthLimit = 200

/** Reads a whole text. A key that stands twice and nesting beyond 200 levels are faults too. */
export function readJson(path: string, text: string): JsonResult {
  const reader = new JsonReader(path, text)
  try {
    return {ok: true, value: reader.readWhole()}
  } catch (error) {
    if (error instanceof JsonError) return {ok: false, fault: error.fault}
    throw error
  }
}

/** One step of a JSON Pointer. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

class JsonError extends Error {
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(fault.message)
    this.fault = fault
  }
}

class JsonReader {
  readonly #path: string
  readonly #text: string
  readonly #lineStarts: readonly number[]
  readonly #places = new Map<string, EntryPlaces>()
  #offset = 0

  constructor(path: string, text: string) {
    this.#path = path
    this.#text = text
    this.#lineStarts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)]
  }

  readWhole(): PlacedJson {
    this.#skipSpace()
    const start = this.#offset
    const value = this.#readValue('', 0)
    this.#places.set('', {value: this.#placeFrom(start)})
    this.#skipSpace()
    if (this.#offset < this.#text.length) this.#fail('the JSON goes on after its end')
    return {value, places: this.#places}
  }

  #readValue(pointer: string, depth: number): JsonValue {
    if (depth > depthLimit) this.#fail(`the JSON is nested more than ${depthLimit} levels deep`)
    const character = this.#text[this.#offset]
    switch (character) {
      case '{':
        return this.#readObject(pointer, depth)
      case '[':
        return this.#readArray(pointer, depth)
      case '"':
        return this.#readString()
      default:
        return this.#readScalar()
    }
  }

  #readObject(pointer: string, depth: number): JsonValue {
    const entries = new Map<string, JsonValue>()
    this.#offset += 1
    this.#skipSpace()
    while (this.#text[this.#offset] !== '}') {
      if (entries.size > 0) this.#separate('}', 'key')
      const start = this.#offset
      if (this.#text[start] !== '"') this.#fail('a key in double quotes is expected here')
      const name = this.#readString()
      const key = this.#placeFrom(start)
      if (entries.has(name)) throw new JsonError({message: `the key \`${name}\` stands twice`, place: key})
      this.#skipSpace()
      if (this.#text[this.#offset] !== ':') this.#fail(`a colon is expected after the key \`${name}\``)
      this.#offset += 1
      this.#skipSpace()
      const below = `${pointer}${pointerStep(name)}`
      const valueStart = this.#offset
      entries.set(name, this.#readValue(below, depth + 1))
      this.#places.set(below, {key, value: this.#placeFrom(valueStart)})
      this.#skipSpace()
    }
    this.#offset += 1
    return Object.fromEntries(entries)
  }

  #readArray(pointer: string, depth: number): JsonValue {
    const items: JsonValue[] = []
    this.#offset += 1
    this.#skipSpace()
    while (this.#text[this.#offset] !== ']') {
      if (items.length > 0) this.#separate(']', 'value')
      const below = `${pointer}${pointerStep(items.length)}`
      const start = this.#offset
      items.push(this.#readValue(below, depth + 1))
      this.#places.set(below, {value: this.#placeFrom(start)})
      this.#skipSpace()
    }
    this.#offset += 1
    return items
  }

  /** Past the comma between two entries, to the next one. */
  #separate(close: '}' | ']', what: string): void {
    if (this.#text[this.#offset] !== ',') this.#fail(`a comma or \`${close}\` is expected here`)
    const comma = this.#offset
    this.#offset += 1
    this.#skipSpace()
    if (this.#text[this.#offset] !== close) return
    this.#offset = comma
    this.#fail(`a ${what} is missing after this comma`, 'leave the last comma out')
  }

  #readString(): string {
    // JSON refuses the C0 controls alone (RFC 8259 §7), not those from U+007F.
    const token = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy
    token.lastIndex = this.#offset
    const [found] = token.exec(this.#text) ?? []
    if (found === undefined)
      return this.#fail('this text does not end, or holds an escape that JSON does not know')
    this.#offset += found.length
    return String(JSON.parse(found))
  }

  #readScalar(): JsonValue {
    const token = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?/y
    token.lastIndex = this.#offset
    const [found] = token.exec(this.#text) ?? []
    if (found === undefined) {
      if (this.#offset >= this.#text.length) return this.#fail('the JSON ends too early')
      return this.#fail(
        'a JSON value is expected here',
        'texts stand in double quotes, and JSON has no comments'
      )
    }
    this.#offset += found.length
    if (found === 'null') return null
    return found === 'true' || (found === 'false' ? false : Number(found))
  }

  #skipSpace(): void {
    const space = /[ \t\r\n]*/y
    space.lastIndex = this.#offset
    this.#offset += space.exec(this.#text)?.[0].length ?? 0
  }

  #fail(message: string, hint?: string): never {
    const place = {path: this.#path, start: this.#pointAt(this.#offset)}
    throw new JsonError(hint === undefined ? {message, place} : {message, place, hint})
  }

  #placeFrom(start: number): Place {
    return {path: this.#path, start: this.#pointAt(start), end: this.#pointAt(this.#offset)}
  }

  #pointAt(offset: number): Place['start'] {
    let [low, high] = [0, this.#lineStarts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1, offset}
  }
}
