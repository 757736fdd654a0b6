/** Keeps the results of a cache: those of builds before lie as they were written, those of this one packed, and each is opened when it is asked for. */
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {Asked, KeptResult} from '../../model/cache.ts'
import {isKeptResult} from './kept-result.ts'

interface Line {
  readonly blob: string
  /** The build that used it last. */
  readonly used: number
  /** Where what it asked is in the file that was read, or that packed. */
  readonly asked: readonly [from: number, to: number] | string
}

const newline = 10
const space = 32
const digestLength = 64

/** Of a text `name blob used asked`, a line for each result; `answered` says what a file of the project answered in this build, which is always the same. */
export class KeptResults {
  readonly #text: Buffer
  readonly #answered: (file: string) => string | undefined
  readonly #lines = new Map<string, Line>()

  constructor({buffer, byteOffset, length}: Uint8Array, answered: (file: string) => string | undefined) {
    this.#text = Buffer.from(buffer, byteOffset, length)
    this.#answered = answered
    for (let from = 0, end = 0; (end = this.#text.indexOf(newline, from)) !== -1; from = end + 1)
      this.#read(from, end)
  }

  get(name: string): KeptResult | undefined {
    const line = this.#lines.get(name)
    const result = line === undefined ? undefined : {asked: this.#askedOf(line), blob: line.blob}
    return isKeptResult(result) ? result : undefined
  }

  /** Notes that a build used it. */
  use(name: string, count: number): void {
    const line = this.#lines.get(name)
    if (line !== undefined) this.#lines.set(name, {...line, used: count})
  }

  put(name: string, {asked, blob}: KeptResult, count: number): void {
    this.#lines.set(name, {blob, used: count, asked: this.#pack(asked)})
  }

  /** Lets go of what was not used after a build. */
  keepSince(count: number): void {
    for (const [name, {used}] of this.#lines) if (used <= count) this.#lines.delete(name)
  }

  *blobs(): Generator<string> {
    for (const {blob} of this.#lines.values()) yield blob
  }

  *texts(): Generator<string> {
    for (const [name, line] of this.#lines)
      yield `${name} ${line.blob} ${String(line.used)} ${this.#textOf(line)}\n`
  }

  #read(from: number, end: number): void {
    const text = this.#text
    const blobAt = from + digestLength + 1
    const usedAt = blobAt + digestLength + 1
    const askedAt = text.indexOf(space, usedAt) + 1
    this.#lines.set(text.toString('latin1', from, from + digestLength), {
      blob: text.toString('latin1', blobAt, blobAt + digestLength),
      used: Number(text.toString('latin1', usedAt, askedAt)),
      asked: [askedAt, end]
    })
  }

  #textOf({asked}: Line): string {
    if (typeof asked !== 'string') return this.#text.toString('utf8', ...asked)
    return JSON.stringify(this.#unpack(asked))
  }

  #askedOf({asked}: Line): unknown {
    return typeof asked === 'string' ? this.#unpack(asked) : JSON.parse(this.#text.toString('utf8', ...asked))
  }

  /** Of what this build answered the paths alone. */
  #pack(asked: readonly Asked[]): string {
    const parts = asked.map((one) => {
      const [path, answer, where] = one
      return where === undefined && this.#answered(path) === answer ? path : one
    })
    return deflateRawSync(JSON.stringify(parts), {level: 1}).toString('latin1')
  }

  #unpack(packed: string): unknown {
    const parts: unknown = JSON.parse(inflateRawSync(Buffer.from(packed, 'latin1')).toString())
    if (!Array.isArray(parts)) throw new Error('expected what a result asked')
    return parts.map((one: unknown) => (typeof one === 'string' ? [one, this.#answered(one)] : one))
  }
}
