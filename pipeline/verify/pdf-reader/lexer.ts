/** Reads the values of a PDF file or content stream one after the other (ISO 32000-1 §7.2, §7.3). */
import {fail} from '../unreadable.ts'
import {keyOf, PdfNames} from './names.ts'
import {PdfName, PdfOperator, PdfReference, PdfString, type PdfDictionary, type PdfValue} from './values.ts'

const deepest = 200
const isSpace = tableOf([0, 9, 10, 12, 13, 32])
const isDelimiter = tableOf([0, 9, 10, 12, 13, 32, ...[...'()<>[]{}/%'].map((one) => one.charCodeAt(0))])
const noDigit = 255
const hexDigits = new Uint8Array(256).fill(noDigit)
for (let digit = 0; digit < 16; digit += 1) {
  const character = digit.toString(16)
  for (const one of [character, character.toUpperCase()]) hexDigits[one.charCodeAt(0)] = digit
}

/** The operators of content streams (Annex A), each made once: a page has thousands. */
const operators: ReadonlyMap<number, PdfOperator> = new Map(
  'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y'
    .split(' ')
    .map((name) => [keyOf(Buffer.from(name), 0, name.length), new PdfOperator(name)])
)
const [dictionaryEnd, arrayEnd] = [new PdfOperator('>>'), new PdfOperator(']')]
const longestOperator = 3
const constants = new Map<string, PdfValue>(Object.entries({true: true, false: false, null: null}))

/** Where strings are decoded, one after the other: a buffer for each would cost more than the decoding. */
const room = Buffer.alloc(4096)

function tableOf(codes: readonly number[]): Uint8Array {
  const table = new Uint8Array(256)
  for (const code of codes) table[code] = 1
  return table
}

export interface LexerOptions {
  /** Where to begin; at the start when absent. */
  readonly position?: number
  /** Whether `12 0 R` is a reference; it is not in content streams. */
  readonly references?: boolean
  /** The names of the file that the bytes are of. */
  readonly names?: PdfNames
}

export class Lexer {
  position: number
  readonly #bytes: Buffer
  readonly #references: boolean
  readonly #names: PdfNames

  constructor(bytes: Buffer, {position = 0, references = false, names = new PdfNames()}: LexerOptions = {}) {
    this.#bytes = bytes
    this.position = position
    this.#references = references
    this.#names = names
  }

  /** The value at the position, which moves behind it; undefined at the end. */
  next(depth = 0): PdfValue | undefined {
    if (depth > deepest) fail('values of the PDF are nested too deep')
    this.skipSpace()
    const bytes = this.#bytes
    const first = bytes[this.position]
    if (first === undefined) return undefined
    switch (first) {
      case 0x2f:
        return this.#name()
      case 0x28:
        return this.#literalString()
      case 0x3c:
        return bytes[this.position + 1] === 0x3c ? this.#dictionary(depth) : this.#hexString()
      case 0x3e:
        this.position += 2
        return dictionaryEnd
      case 0x5b:
        return this.#array(depth)
      case 0x5d:
        this.position += 1
        return arrayEnd
      default:
        return this.#word()
    }
  }

  skipSpace(): void {
    const bytes = this.#bytes
    for (;;) {
      const code = bytes[this.position]
      if (code === undefined) return
      if (isSpace[code] === 1) this.position += 1
      else if (code === 0x25) this.#skipComment()
      else return
    }
  }

  #skipComment(): void {
    const bytes = this.#bytes
    while (this.position < bytes.length && bytes[this.position] !== 10 && bytes[this.position] !== 13) {
      this.position += 1
    }
  }

  #regularEnd(from: number): number {
    let end = from
    const bytes = this.#bytes
    while (end < bytes.length && isDelimiter[bytes[end] ?? 0] !== 1) end += 1
    return end
  }

  #name(): PdfName {
    const start = this.position + 1
    this.position = this.#regularEnd(start)
    return this.#names.at(this.#bytes, start, this.position)
  }

  #hexString(): PdfString {
    const bytes = this.#bytes
    let decoded = room
    let digits = 0
    let at = this.position + 1
    for (; bytes[at] !== 0x3e; at += 1) {
      const code = bytes[at]
      if (code === undefined) fail('a string of the PDF does not end')
      if (isSpace[code] === 1) continue
      const digit = hexDigits[code] ?? noDigit
      if (digit === noDigit) fail('a string of the PDF holds what is no digit')
      const place = digits >> 1
      if (place === decoded.length) decoded = Buffer.concat([decoded, decoded])
      // A last digit alone stands for one with a zero behind it (§7.3.4.3).
      decoded[place] = digits % 2 === 0 ? digit << 4 : (decoded[place] ?? 0) | digit
      digits += 1
    }
    this.position = at + 1
    return new PdfString(decoded.toString('latin1', 0, (digits + 1) >> 1))
  }

  #literalString(): PdfString {
    const bytes = this.#bytes
    let depth = 1
    let text = ''
    this.position += 1
    let start = this.position
    for (;;) {
      const code = bytes[this.position]
      if (code === undefined) fail('a string of the PDF does not end')
      if (code === 0x5c) {
        text += bytes.toString('latin1', start, this.position) + this.#escape()
        start = this.position
        continue
      }
      if (code === 0x28) depth += 1
      else if (code === 0x29) {
        depth -= 1
        if (depth === 0) {
          text += bytes.toString('latin1', start, this.position)
          this.position += 1
          return new PdfString(text)
        }
      }
      this.position += 1
    }
  }

  /** What stands after a backslash in a literal string (§7.3.4.2). */
  #escape(): string {
    const bytes = this.#bytes
    const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', this.position + 1, this.position + 4))
    if (octal !== null) {
      this.position += 1 + octal[0].length
      return String.fromCharCode(Number.parseInt(octal[0], 8) & 255)
    }
    const next = bytes.toString('latin1', this.position + 1, this.position + 2)
    const isLineEnd = next === '\r' || next === '\n'
    this.position += next === '\r' && bytes[this.position + 2] === 10 ? 3 : 2
    return isLineEnd ? '' : (escapes.get(next) ?? next)
  }

  #dictionary(depth: number): PdfDictionary {
    this.position += 2
    const dictionary = new Map<string, PdfValue>()
    for (;;) {
      const key = this.next(depth + 1)
      if (key === dictionaryEnd) return dictionary
      if (!(key instanceof PdfName)) fail('a dictionary of the PDF has a key that is no name')
      const value = this.next(depth + 1)
      if (value === undefined) fail('a dictionary of the PDF does not end')
      dictionary.set(key.name, value)
    }
  }

  #array(depth: number): readonly PdfValue[] {
    this.position += 1
    const values: PdfValue[] = []
    for (;;) {
      const value = this.next(depth + 1)
      if (value === undefined) fail('an array of the PDF does not end')
      if (value instanceof PdfOperator) {
        // What is kept has no room left to grow.
        if (value.name === ']') return this.#references ? [...values] : values
        fail('an array of the PDF holds an operator')
      }
      values.push(value)
    }
  }

  #word(): PdfValue {
    const start = this.position
    const number = this.#plainNumber()
    if (number !== undefined) return number
    const end = this.#regularEnd(start)
    if (end === start) fail(`a byte of the PDF is out of place at ${String(start)}`)
    this.position = end
    const operator = end - start > longestOperator ? undefined : operators.get(keyOf(this.#bytes, start, end))
    return operator ?? this.#otherWord(start, end)
  }

  #otherWord(start: number, end: number): PdfValue {
    const word = this.#bytes.toString('latin1', start, end)
    const constant = constants.get(word)
    if (constant !== undefined) return constant
    if (!/^[-+.\d]/.test(word)) return new PdfOperator(word)
    const number = Number(word)
    return Number.isNaN(number) ? fail(`a number of the PDF is malformed: ${word}`) : number
  }

  /**
   * A number or a reference as writers write them, read without making a string of it; there are many in a page.
   * Undefined for what is longer or stranger. The quotient is rounded once, so that it is the number as `Number` reads it.
   */
  #plainNumber(): number | PdfReference | undefined {
    const bytes = this.#bytes
    const isNegative = bytes[this.position] === 0x2d
    let at = this.position + (isNegative ? 1 : 0)
    const longest = at + 15
    let digits = 0
    let scale = 0
    for (; at < longest; at += 1) {
      const code = bytes[at] ?? 0
      if (isDigit(code)) {
        digits = digits * 10 + code - 0x30
        scale *= 10
      } else if (code === 0x2e && scale === 0) scale = 1
      else break
    }
    const isWhole = scale === 0
    const hasDigits = at > this.position + (isNegative ? 1 : 0) + (isWhole ? 0 : 1)
    if (!hasDigits || isDelimiter[bytes[at] ?? 0] !== 1) return undefined
    this.position = at
    if (isWhole && !isNegative && this.#references && this.#skipReference()) return new PdfReference(digits)
    const value = isWhole ? digits : digits / scale
    return isNegative ? -value : value
  }

  /** Moves behind the generation and the `R` of a reference, if they stand at the position (§7.3.10). */
  #skipReference(): boolean {
    const bytes = this.#bytes
    let at = this.position
    if (bytes[at] !== 0x20) return false
    at += 1
    const generation = at
    while (isDigit(bytes[at])) at += 1
    if (at === generation || bytes[at] !== 0x20 || bytes[at + 1] !== 0x52) return false
    if (at + 2 < bytes.length && isDelimiter[bytes[at + 2] ?? 0] !== 1) return false
    this.position = at + 2
    return true
  }
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39
}

const escapes = new Map(Object.entries({n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}))
