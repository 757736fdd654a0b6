/** Reads the objects of a PDF file (ISO 32000-1 §7.5): cross-reference tables and streams, object streams. */
import {inflateSync} from 'node:zlib'
import {fail, orFail} from '../unreadable.ts'
import {Lexer} from './lexer.ts'
import {PdfNames} from './names.ts'
import {undoPrediction} from './predictor.ts'
import {
  expectArray,
  expectDictionary,
  expectNumber,
  isArray,
  isDictionary,
  PdfName,
  PdfOperator,
  PdfReference,
  PdfStream,
  PdfString,
  textOf,
  type PdfDictionary,
  type PdfValue
} from './values.ts'

type Location =
  | {readonly kind: 'offset'; readonly offset: number}
  | {readonly kind: 'inStream'; readonly stream: number; readonly index: number}

interface ObjectStream {
  /** One for all objects in it, which are many and small. */
  readonly lexer: Lexer
  readonly offsets: readonly number[]
}

/** Bytes that all streams of a file may inflate to together. */
const defaultBudget = 1024 * 1024 * 1024

export class PdfFile {
  readonly trailer: PdfDictionary
  /** Those that were met. */
  readonly names = new PdfNames()
  readonly #bytes: Buffer
  /** Undefined for one that was deleted. */
  readonly #locations = new Map<number, Location | undefined>()
  readonly #objects = new Map<number, PdfValue>()
  readonly #objectStreams = new Map<number, ObjectStream>()
  readonly #opened = new Set<number>()
  #budget: number

  constructor(bytes: Uint8Array, budget: number = defaultBudget) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#budget = budget
    const tail = this.#bytes.toString('latin1', Math.max(0, bytes.length - 1024))
    const start = [...tail.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1]
    let trailer: PdfDictionary | undefined
    const seen = new Set<number>()
    let next: number | undefined = Number(start ?? fail('the PDF has no cross-reference'))
    while (next !== undefined && !seen.has(next)) {
      seen.add(next)
      const section = this.#crossReference(next)
      trailer ??= section
      const previous = section.get('Prev')
      next = previous === undefined ? undefined : expectNumber(previous)
    }
    this.trailer = trailer ?? fail('the PDF has no trailer')
  }

  /** The value that a reference stands for, or the value itself; null for an object that is not there. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (value === undefined) return null
    return value instanceof PdfReference ? this.#object(value.number) : value
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    return expectDictionary(this.resolve(value))
  }

  /** A dictionary, or an empty one when there is none. */
  optionalDictionary(value: PdfValue | undefined): PdfDictionary {
    const resolved = this.resolve(value)
    return resolved === null ? new Map() : expectDictionary(resolved)
  }

  /** The elements of an array, of one value alone, or of nothing. */
  list(value: PdfValue | undefined): readonly PdfValue[] {
    const resolved = this.resolve(value)
    if (resolved === null) return []
    return isArray(resolved) ? resolved : [value ?? null]
  }

  number(value: PdfValue | undefined): number {
    return expectNumber(this.resolve(value))
  }

  /** What a name is; undefined for anything else. */
  name(value: PdfValue | undefined): string | undefined {
    const resolved = this.resolve(value)
    return resolved instanceof PdfName ? resolved.name : undefined
  }

  /** What a string says; undefined for anything else. */
  text(value: PdfValue | undefined): string | undefined {
    const resolved = this.resolve(value)
    return resolved instanceof PdfString ? textOf(resolved) : undefined
  }

  /** Holds an object no longer, of which there are many: who asks again has it read again. */
  forget(number: number): void {
    this.#objects.delete(number)
  }

  /** The numbers of the objects that there are. */
  numbers(): readonly number[] {
    return [...this.#locations].flatMap(([number, location]) => (location === undefined ? [] : [number]))
  }

  /** Where an object lies: of two files that begin alike, the same place holds the same object; undefined for none. */
  placeOf(number: number): string | undefined {
    const location = this.#locations.get(number)
    if (location === undefined) return undefined
    if (location.kind === 'offset') return String(location.offset)
    const stream = this.#locations.get(location.stream)
    const at = stream?.kind === 'offset' ? String(stream.offset) : 'nowhere'
    return `${String(location.index)} in ${at}`
  }

  /** The decoded bytes of a stream; only FlateDecode is read. */
  streamBytes(value: PdfValue | undefined): Buffer {
    const stream = this.resolve(value)
    if (!(stream instanceof PdfStream)) fail('a stream is expected in the PDF')
    const raw = this.encodedBytes(stream)
    const [filter, another] = this.list(stream.dictionary.get('Filter'))
    if (filter === undefined) return this.#counted(raw)
    if (another !== undefined || this.name(filter) !== 'FlateDecode')
      fail('a stream of the PDF has a filter that is not read')
    const [parameters] = this.list(stream.dictionary.get('DecodeParms'))
    return this.#unpredicted(this.#inflated(raw), this.optionalDictionary(parameters))
  }

  #inflated(raw: Buffer): Buffer {
    const inflate = (): Buffer => inflateSync(raw, {maxOutputLength: Math.max(1, this.#budget)})
    return orFail('a stream of the PDF does not inflate', () => this.#counted(inflate()))
  }

  /** What is not said has the defaults of §7.4.4.3. */
  #unpredicted(bytes: Buffer, parameters: PdfDictionary): Buffer {
    const said = (key: string, usual: number): number =>
      expectNumber(this.resolve(parameters.get(key)) ?? usual)
    return undoPrediction(bytes, {
      predictor: said('Predictor', 1),
      colors: said('Colors', 1),
      bitsPerComponent: said('BitsPerComponent', 8),
      columns: said('Columns', 1)
    })
  }

  /** The bytes of a stream as they lie in the file. */
  encodedBytes({start, dictionary}: PdfStream): Buffer {
    return this.#bytes.subarray(start, start + this.number(dictionary.get('Length')))
  }

  #counted(bytes: Buffer): Buffer {
    this.#budget -= bytes.length
    if (this.#budget < 0) fail('the streams of the PDF hold too much')
    return bytes
  }

  #object(number: number): PdfValue {
    const known = this.#objects.get(number)
    if (known !== undefined) return known
    const location = this.#locations.get(number)
    if (location === undefined) return null
    const value = location.kind === 'offset' ? this.#valueAt(location.offset) : this.#packed(location)
    this.#objects.set(number, value)
    return value
  }

  #packed(location: {readonly stream: number; readonly index: number}): PdfValue {
    const packed = this.#objectStreams.get(location.stream) ?? this.#openObjectStream(location.stream)
    const offset = packed.offsets[location.index]
    packed.lexer.position = offset ?? fail('an object stream of the PDF lacks an object')
    return packed.lexer.next() ?? null
  }

  /** The stream may lie in one, or its length, but not in itself. */
  #openObjectStream(number: number): ObjectStream {
    if (this.#opened.has(number)) fail('an object of the PDF refers to itself')
    this.#opened.add(number)
    const stream = this.#object(number)
    if (!(stream instanceof PdfStream)) fail('an object stream of the PDF is missing')
    const bytes = this.streamBytes(stream)
    const first = expectNumber(stream.dictionary.get('First'))
    const count = expectNumber(stream.dictionary.get('N'))
    const header = new Lexer(bytes)
    const offsets: number[] = []
    for (let index = 0; index < count; index += 1) {
      header.next()
      offsets.push(first + expectNumber(header.next()))
    }
    const opened = {lexer: this.#lexer(bytes, 0), offsets}
    this.#objectStreams.set(number, opened)
    return opened
  }

  #lexer(bytes: Buffer, position: number): Lexer {
    return new Lexer(bytes, {position, references: true, names: this.names})
  }

  /** The value of `n g obj …` at an offset. */
  #valueAt(offset: number): PdfValue {
    const lexer = this.#lexer(this.#bytes, offset)
    lexer.next()
    lexer.next()
    const keyword = lexer.next()
    if (!(keyword instanceof PdfOperator) || keyword.name !== 'obj')
      fail('an object of the PDF is not where it should be')
    const value = lexer.next() ?? null
    if (!isDictionary(value)) return value
    lexer.skipSpace()
    if (this.#bytes.toString('latin1', lexer.position, lexer.position + 6) !== 'stream') return value
    let start = lexer.position + 6
    if (this.#bytes[start] === 13) start += 1
    if (this.#bytes[start] === 10) start += 1
    return new PdfStream(value, start)
  }

  #crossReference(offset: number): PdfDictionary {
    const lexer = this.#lexer(this.#bytes, offset)
    const first = lexer.next()
    return first instanceof PdfOperator && first.name === 'xref'
      ? this.#crossReferenceTable(lexer)
      : this.#crossReferenceStream(offset)
  }

  #crossReferenceTable(lexer: Lexer): PdfDictionary {
    const entries: (readonly [isInUse: boolean, number: number, offset: number])[] = []
    for (;;) {
      const start = lexer.next()
      if (start instanceof PdfOperator) break
      const count = expectNumber(lexer.next())
      lexer.skipSpace()
      for (let index = 0; index < count; index += 1) {
        const line = this.#bytes.toString('latin1', lexer.position, lexer.position + 20)
        if (line.length < 20) fail('the cross-reference table of the PDF is cut')
        lexer.position += 20
        entries.push([line[17] === 'n', expectNumber(start) + index, Number(line.slice(0, 10))])
      }
    }
    const trailer = expectDictionary(lexer.next())
    // For new readers, a stream lists objects that the table hides from old ones as deleted (§7.5.8.4).
    const hidden = trailer.get('XRefStm')
    if (hidden !== undefined) this.#crossReferenceStream(expectNumber(hidden))
    for (const [isInUse, number, offset] of entries) this.#locate(isInUse, number, {kind: 'offset', offset})
    return trailer
  }

  #crossReferenceStream(offset: number): PdfDictionary {
    const stream = this.#valueAt(offset)
    if (!(stream instanceof PdfStream)) fail('the PDF has no cross-reference stream')
    const {dictionary} = stream
    const bytes = this.streamBytes(stream)
    const widths = expectArray(dictionary.get('W')).map(expectNumber)
    const index = dictionary.has('Index')
      ? expectArray(dictionary.get('Index')).map(expectNumber)
      : [0, expectNumber(dictionary.get('Size'))]
    let position = 0
    const field = (width: number): number => {
      let value = 0
      for (let count = 0; count < width; count += 1) value = value * 256 + (bytes[position + count] ?? 0)
      position += width
      return value
    }
    const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths
    for (let pair = 0; pair + 1 < index.length; pair += 2) {
      for (let count = 0; count < (index[pair + 1] ?? 0) && position < bytes.length; count += 1) {
        const type = typeWidth === 0 ? 1 : field(typeWidth)
        const second = field(secondWidth)
        const third = field(thirdWidth)
        this.#locate(
          type === 1 || type === 2,
          (index[pair] ?? 0) + count,
          type === 2 ? {kind: 'inStream', stream: second, index: third} : {kind: 'offset', offset: second}
        )
      }
    }
    return dictionary
  }

  /** The first mention of an object counts: later sections are older, and what was deleted since is not there. */
  #locate(inUse: boolean, number: number, location: Location): void {
    if (!this.#locations.has(number)) this.#locations.set(number, inUse ? location : undefined)
  }
}
