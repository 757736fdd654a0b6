/** Reads an object in JSON of which one list is long: the entries of that list one after the other, as its bytes come. */

const [quote, backslash, comma, colon] = [...'"\\,:'].map((sign) => sign.charCodeAt(0))
const [openBrace, closeBrace, openBracket, closeBracket] = [...'{}[]'].map((sign) => sign.charCodeAt(0))

/**
 * The object's texts by their keys, and each entry of the list by its name, in the order that they have. Throws for what is no such
 * object, at the latest when all has been read; what is in other values is not looked at.
 */
export function* jsonEntries(
  parts: Iterable<Uint8Array>,
  list: string
): Generator<readonly [key: string, value: unknown]> {
  const scan = new Scan(list)
  for (const part of withoutMark(parts)) yield* scan.take(part)
  if (!scan.isWhole()) throw new SyntaxError('expected an object in JSON')
}

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
  readonly #list: string
  /** What is open: the object is one, a list in it two. */
  #depth = 0
  #isText = false
  #isEscaped = false
  #key = ''
  #isValue = false
  #isInList = false
  #hasEnded = false
  /** What earlier parts had of a text of the object, or of an entry. */
  #begun: Uint8Array[] = []

  constructor(list: string) {
    this.#list = list
  }

  isWhole(): boolean {
    return this.#hasEnded
  }

  *take(part: Uint8Array): Generator<readonly [key: string, value: unknown]> {
    let from = 0
    let lastComma = -1
    for (let at = 0; at < part.length; at += 1) {
      const byte = part[at]
      if (this.#isText) {
        if (this.#isEscaped) this.#isEscaped = false
        else if (byte === backslash) this.#isEscaped = true
        else if (byte === quote) {
          this.#isText = false
          if (this.#depth === 1) yield* this.#text(part.subarray(from, at + 1))
        }
      } else if (byte === quote) {
        this.#isText = true
        if (this.#depth === 1) from = at
      } else if (byte === comma) {
        if (this.#depth === 2) lastComma = at
        else if (this.#depth === 1) this.#isValue = false
      } else if (byte === colon) {
        if (this.#depth === 1) this.#isValue = true
      } else if (byte === openBrace || byte === openBracket) {
        if (this.#depth === 0 && (byte === openBracket || this.#hasEnded))
          throw new SyntaxError('an object was expected')
        this.#depth += 1
        const isList = this.#depth === 2 && byte === openBracket
        if (isList && this.#isValue && this.#key === this.#list) {
          this.#isInList = true
          from = at + 1
          lastComma = -1
        }
      } else if (byte === closeBrace || byte === closeBracket) {
        this.#depth -= 1
        const isWrong = this.#depth === 1 ? this.#isInList && byte === closeBrace : byte === closeBracket
        if (isWrong && this.#depth < 2) throw new SyntaxError('an object was expected')
        if (this.#depth === 1 && this.#isInList) {
          yield* this.#entries(part.subarray(from, at))
          this.#isInList = false
        }
        this.#hasEnded = this.#depth === 0
      } else if (this.#depth === 0 && !isSpace(byte)) throw new SyntaxError('an object was expected')
    }
    if (this.#isInList && lastComma >= from) {
      yield* this.#entries(part.subarray(from, lastComma))
      from = lastComma + 1
    }
    // Parts may be written over when the next is asked for.
    if (this.#isInList || (this.#isText && this.#depth === 1))
      this.#begun.push(new Uint8Array(part.subarray(from)))
  }

  *#text(end: Uint8Array): Generator<readonly [key: string, value: unknown]> {
    const [text] = this.#valuesIn(end)
    if (this.#isValue) yield [this.#key, text]
    else this.#key = String(text)
  }

  *#entries(end: Uint8Array): Generator<readonly [key: string, value: unknown]> {
    for (const entry of this.#valuesIn(end)) yield [this.#list, entry]
  }

  #valuesIn(end: Uint8Array): readonly unknown[] {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(Buffer.concat([...this.#begun, end]))
    this.#begun = []
    const values: unknown = JSON.parse(`[${text}]`)
    return Array.isArray(values) ? values : []
  }
}

/** RFC 8259, section 2. */
function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
}
