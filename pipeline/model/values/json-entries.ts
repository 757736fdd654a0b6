/** Reads an object in JSON of which lists are long: part by part, as its bytes come. */
import {concatBytes} from '../bytes.ts'

const [quote, backslash, comma] = [...'"\\,'].map((sign) => sign.charCodeAt(0))
const [openBrace, closeBrace, openBracket, closeBracket] = [...'{}[]'].map((sign) => sign.charCodeAt(0))

/** Keys of the object. */
export interface WantedKeys {
  readonly values: readonly string[]
  readonly lists: readonly string[]
}

/** Bytes of the longest value or entry that is taken: longer ones are of no manifest. */
const mostBytes = 64 * 1024 * 1024

/**
 * Of an object some values by their keys, and some lists in parts, of which each list has at least one, in the order that they have. Throws for
 * what is no object in JSON (RFC 8259), at the latest when all has been read: all of it is held to that, and a key twice is a fault, too, since of
 * two values each reader takes the one that it likes.
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

/** Cuts the object into its members, and the lists in it into entries; JSON.parse judges what is between the cuts. */
class Scan {
  readonly #wanted: WantedKeys
  readonly #keys = new Set<string>()
  /** What is open: the object is one, a list in it two. */
  #depth = 0
  #isText = false
  #isEscaped = false
  #hasEnded = false
  /** The key of the list that is read. */
  #list: string | undefined
  #hasEntries = false
  #isBehindList = false
  /** What earlier parts had of a member, or of an entry. */
  #begun: Uint8Array[] = []
  #begunBytes = 0

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
      if (this.#isText) this.#inText(byte)
      else if (this.#depth === 0) {
        this.#outside(byte)
        from = at + 1
      } else if (byte === quote) this.#isText = true
      else if (byte === comma) {
        if (this.#depth === 2) lastComma = at
        if (this.#depth > 1) continue
        yield* this.#member(part.subarray(from, at))
        from = at + 1
      } else if (byte === openBrace || byte === openBracket) {
        this.#depth += 1
        if (this.#depth !== 2 || byte !== openBracket || !this.#opensList(part.subarray(from, at))) continue
        from = at + 1
        lastComma = -1
      } else if (byte === closeBrace || byte === closeBracket) {
        this.#depth -= 1
        if (this.#depth === 1 && this.#list !== undefined) {
          if (byte === closeBrace) throw new SyntaxError('the end of a list was expected')
          yield* this.#entries(part.subarray(from, at), {isLast: true})
          this.#list = undefined
          this.#isBehindList = true
          from = at + 1
        } else if (this.#depth === 0) {
          if (byte === closeBracket) throw new SyntaxError('the end of an object was expected')
          yield* this.#member(part.subarray(from, at), {isLast: true})
          this.#hasEnded = true
        }
      }
    }
    if (this.#list !== undefined && lastComma >= from) {
      yield* this.#entries(part.subarray(from, lastComma))
      from = lastComma + 1
    }
    if (this.#depth > 0) this.#keep(part.subarray(from))
  }

  #inText(byte: number | undefined): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (byte === backslash) this.#isEscaped = true
    else if (byte === quote) this.#isText = false
  }

  #outside(byte: number | undefined): void {
    if (byte === openBrace && !this.#hasEnded) this.#depth = 1
    else if (!isSpace(byte)) throw new SyntaxError('an object was expected')
  }

  /** Whether a list begins behind `start` and is read part by part: where it is asked for as a value, it is a member like others. */
  #opensList(start: Uint8Array): boolean {
    const [key = ''] = Object.keys(objectIn([...this.#begun, start, emptyList]))
    if (this.#wanted.values.includes(key)) return false
    this.#takeBegun()
    this.#list = this.#once(key)
    this.#hasEntries = false
    return true
  }

  /** One, or the room behind a list; none in an object without members. */
  *#member(end: Uint8Array, {isLast} = {isLast: false}): Generator<JsonEntry> {
    const members = Object.entries(objectIn([...this.#takeBegun(), end]))
    const isNone = this.#isBehindList || (isLast && this.#keys.size === 0)
    if (members.length !== 1 && !(isNone && members.length === 0))
      throw new SyntaxError('a member was expected')
    if (this.#isBehindList && members.length > 0) throw new SyntaxError('a comma was expected')
    this.#isBehindList = false
    const {values, lists} = this.#wanted
    for (const [key, value] of members) {
      this.#once(key)
      if (values.includes(key) || lists.includes(key)) yield [key, value]
    }
  }

  /** All up to a comma, or to the end of the list. */
  *#entries(end: Uint8Array, {isLast} = {isLast: false}): Generator<JsonEntry> {
    const entries = listIn([...this.#takeBegun(), end])
    if (entries.length === 0 && (!isLast || this.#hasEntries)) throw new SyntaxError('an entry was expected')
    this.#hasEntries = true
    if (this.#list !== undefined && this.#wanted.lists.includes(this.#list)) yield [this.#list, entries]
  }

  #once(key: string): string {
    if (this.#keys.has(key)) throw new SyntaxError('a key stands twice')
    this.#keys.add(key)
    return key
  }

  #takeBegun(): readonly Uint8Array[] {
    const begun = this.#begun
    this.#begun = []
    this.#begunBytes = 0
    return begun
  }

  #keep(part: Uint8Array): void {
    this.#begunBytes += part.length
    if (this.#begunBytes > mostBytes) throw new SyntaxError('a value is too long')
    // Parts may be written over when the next is asked for.
    this.#begun.push(new Uint8Array(part))
  }
}

const emptyList = new TextEncoder().encode('[]')

function objectIn(parts: readonly Uint8Array[]): object {
  const value: unknown = JSON.parse(`{${decoded(parts)}}`)
  return typeof value === 'object' && value !== null ? value : {}
}

function listIn(parts: readonly Uint8Array[]): readonly unknown[] {
  const value: unknown = JSON.parse(`[${decoded(parts)}]`)
  return Array.isArray(value) ? value : []
}

function decoded(parts: readonly Uint8Array[]): string {
  return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(concatBytes(parts))
}

/** RFC 8259, section 2. */
function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
}
