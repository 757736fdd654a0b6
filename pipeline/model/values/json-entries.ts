/** Reads an object in JSON of which lists are long: part by part, as its bytes come. */
import {concatBytes} from '../bytes.ts'

const [quote, backslash, comma, colon] = [...'"\\,:'].map((sign) => sign.charCodeAt(0))
const [openBrace, closeBrace, openBracket, closeBracket] = [...'{}[]'].map((sign) => sign.charCodeAt(0))

/** Keys of the object. */
export interface WantedKeys {
  readonly values: readonly string[]
  readonly lists: readonly string[]
}

/**
 * Of an object some values by their keys, and some lists in parts, of which each list has at least one, in the order that they have. Throws for
 * what is no such object, at the latest when all has been read; what is in other values is not looked at.
 */
export function* jsonEntries(parts: Iterable<Uint8Array>, wanted: WantedKeys): Generator<JsonEntry> {
  const scan = new Scan(wanted)
  for (const part of withoutMark(parts)) yield* scan.take(part)
  if (!scan.isWhole()) throw new SyntaxError('expected an object in JSON')
}

/** The object with these keys alone, the parts of its lists together; undefined for what is no such object. Throws what its parts throw. */
export function jsonObject(
  parts: Iterable<Uint8Array>,
  wanted: WantedKeys
): Readonly<Record<string, unknown>> | undefined {
  const object: Record<string, unknown> = {}
  try {
    for (const [key, value] of jsonEntries(parts, wanted)) {
      const list = object[key]
      if (!Array.isArray(list) || !Array.isArray(value)) object[key] = value
      else for (const entry of value) list.push(entry)
    }
    return object
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

export type JsonEntry = readonly [key: string, value: unknown]

/** UTF-8's byte order mark, which may be ignored (RFC 8259, section 8.1). */
const mark: readonly number[] = [0xef, 0xbb, 0xbf]

function* withoutMark(parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  let marked = 0
  for (const part of parts) {
    let from = 0
    while (from < part.length && marked < mark.length && part[from] === mark[marked]) {
      from += 1
      marked += 1
    }
    if (from === part.length) continue
    if (marked > 0 && marked < mark.length) throw new SyntaxError('an object was expected')
    marked = mark.length
    yield part.subarray(from)
  }
}

class Scan {
  readonly #wanted: WantedKeys
  /** What is open: the object is one, a list in it two. */
  #depth = 0
  #isText = false
  #isEscaped = false
  #key = ''
  #isValue = false
  #hasEnded = false
  #taking: 'key' | 'value' | 'list' | undefined
  /** What earlier parts had of what is taken. */
  #begun: Uint8Array[] = []

  constructor(wanted: WantedKeys) {
    this.#wanted = wanted
  }

  isWhole(): boolean {
    return this.#hasEnded
  }

  *take(part: Uint8Array): Generator<JsonEntry> {
    let from = 0
    let lastComma = -1
    for (let at = 0; at < part.length; at += 1) {
      const byte = part[at]
      if (this.#isText) {
        if (this.#isEscaped) this.#isEscaped = false
        else if (byte === backslash) this.#isEscaped = true
        else if (byte === quote) {
          this.#isText = false
          if (this.#taking === 'key') this.#key = String(this.#taken(part.subarray(from, at + 1))[0])
        }
      } else if (byte === quote) {
        this.#isText = true
        if (this.#depth === 1 && !this.#isValue) from = this.#begin('key', at)
      } else if (byte === comma) {
        if (this.#depth === 2) lastComma = at
        else if (this.#depth === 1) yield* this.#end(part.subarray(from, at))
      } else if (byte === colon) {
        if (this.#depth !== 1 || this.#isValue) continue
        this.#isValue = true
        if (this.#wanted.values.includes(this.#key)) from = this.#begin('value', at + 1)
      } else if (byte === openBrace || byte === openBracket) {
        if (this.#depth === 0 && (byte === openBracket || this.#hasEnded))
          throw new SyntaxError('an object was expected')
        this.#depth += 1
        const isList = this.#depth === 2 && byte === openBracket && this.#isValue
        if (isList && this.#wanted.lists.includes(this.#key)) {
          from = this.#begin('list', at + 1)
          lastComma = -1
        }
      } else if (byte === closeBrace || byte === closeBracket) {
        this.#depth -= 1
        const isInList = this.#taking === 'list'
        const isWrong = this.#depth === 1 ? isInList && byte === closeBrace : byte === closeBracket
        if (isWrong && this.#depth < 2) throw new SyntaxError('an object was expected')
        if (this.#depth === 1 && isInList) yield [this.#key, this.#taken(part.subarray(from, at))]
        if (this.#depth === 0) yield* this.#end(part.subarray(from, at))
        this.#hasEnded = this.#depth === 0
      } else if (this.#depth === 0 && !isSpace(byte)) throw new SyntaxError('an object was expected')
    }
    if (this.#taking === 'list' && lastComma >= from) {
      yield [this.#key, this.#taken(part.subarray(from, lastComma))]
      from = this.#begin('list', lastComma + 1)
    }
    // Parts may be written over when the next is asked for.
    if (this.#taking !== undefined) this.#begun.push(new Uint8Array(part.subarray(from)))
  }

  #begin(what: 'key' | 'value' | 'list', at: number): number {
    this.#taking = what
    return at
  }

  /** Of a value of the object. */
  *#end(end: Uint8Array): Generator<JsonEntry> {
    if (this.#taking === 'value') yield [this.#key, this.#taken(end)[0]]
    this.#isValue = false
  }

  /** All values of what was taken up to here. */
  #taken(end: Uint8Array): readonly unknown[] {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(concatBytes([...this.#begun, end]))
    this.#begun = []
    this.#taking = undefined
    const values: unknown = JSON.parse(`[${text}]`)
    return Array.isArray(values) ? values : []
  }
}

/** RFC 8259, section 2. */
function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
}
