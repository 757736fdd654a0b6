/** Reads JSON (RFC 8259) with the place of every key and value, as front matter is read. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {EntryPlaces, JsonValue} from '../../model/publication/front-matter.ts'
import type {Place} from '../../model/place.ts'
import {lineTable, pointAt, type LineTable} from '../../read/line-table.ts'

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
  readonly #lines: LineTable
  readonly #places = new Map<string, EntryPlaces>()
  #offset = 0

  constructor(path: string, text: string) {
    this.#path = path
    this.#text = text
    this.#lines = lineTable(text)
  }

  readWhole(): PlacedJson {
    const value = this.#readValue('', 0)
    if (this.#next() !== undefined) this.#fail('the JSON goes on after its end')
    return {value, places: this.#places}
  }

  /** `key` is that of the entry whose value it is. */
  #readValue(pointer: string, depth: number, key?: Place): JsonValue {
    const first = this.#next()
    if (depth > depthLimit) this.#fail(`the JSON is nested more than ${depthLimit} levels deep`)
    const start = this.#offset
    const value = this.#valueFrom(first, pointer, depth)
    this.#places.set(pointer, {...(key && {key}), value: this.#placeFrom(start)})
    return value
  }

  #valueFrom(first: string | undefined, pointer: string, depth: number): JsonValue {
    if (first === '"') return this.#readText()
    if (first === '{') {
      const entries = new Map<string, JsonValue>()
      this.#readEntries('}', 'key', () => {
        const [name, key] = this.#readKey()
        if (entries.has(name)) throw new JsonError({message: `the key \`${name}\` stands twice`, place: key})
        if (this.#next() !== ':') this.#fail(`a colon is expected after the key \`${name}\``)
        this.#offset += 1
        entries.set(name, this.#readValue(`${pointer}${pointerStep(name)}`, depth + 1, key))
      })
      return Object.fromEntries(entries)
    }
    if (first !== '[') return this.#readScalar()
    const items: JsonValue[] = []
    this.#readEntries(']', 'value', () => {
      items.push(this.#readValue(`${pointer}${pointerStep(items.length)}`, depth + 1))
    })
    return items
  }

  /** From the opening bracket past the closing one. */
  #readEntries(close: '}' | ']', what: string, readEntry: () => void): void {
    this.#offset += 1
    if (this.#next() !== close) readEntry()
    while (this.#next() !== close) {
      if (this.#next() !== ',') this.#fail(`a comma or \`${close}\` is expected here`)
      const comma = this.#offset
      this.#offset += 1
      if (this.#next() === close) {
        this.#offset = comma
        this.#fail(`a ${what} is missing after this comma`, 'leave the last comma out')
      }
      readEntry()
    }
    this.#offset += 1
  }

  #readKey(): readonly [string, Place] {
    const start = this.#offset
    if (this.#next() !== '"') this.#fail('a key in double quotes is expected here')
    return [this.#readText(), this.#placeFrom(start)]
  }

  #readText(): string {
    // JSON refuses the C0 controls alone (RFC 8259 §7), not those from U+007F.
    const text = this.#take(/"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy)
    return text === undefined
      ? this.#fail('this text does not end, or holds an escape that JSON does not know')
      : String(JSON.parse(text))
  }

  #readScalar(): JsonValue {
    const found = this.#take(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?/y)
    if (found === 'null') return null
    if (found !== undefined) return found === 'true' || (found === 'false' ? false : Number(found))
    if (this.#offset >= this.#text.length)
      return this.#fail('the JSON ends too early', 'a bracket is opened and not closed')
    return this.#fail(
      'a JSON value is expected here',
      'texts stand in double quotes, and JSON has no comments'
    )
  }

  /** What a pattern finds here, and past it. */
  #take(token: RegExp): string | undefined {
    token.lastIndex = this.#offset
    const found = token.exec(this.#text)?.[0]
    this.#offset += found?.length ?? 0
    return found
  }

  /** The next character that is no white space, and up to it; undefined at the end. */
  #next(): string | undefined {
    this.#take(/[ \t\r\n]*/y)
    return this.#text[this.#offset]
  }

  #fail(message: string, hint?: string): never {
    const place = {path: this.#path, start: pointAt(this.#lines, this.#offset)}
    throw new JsonError(hint === undefined ? {message, place} : {message, place, hint})
  }

  #placeFrom(start: number): Place {
    const [from, end] = [pointAt(this.#lines, start), pointAt(this.#lines, this.#offset)]
    return {path: this.#path, start: from, end}
  }
}
