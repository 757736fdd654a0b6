/** Keeps the results of a cache: those of builds before lie in a file, those of this one packed, and each is opened when it is asked for. */
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {Asked, KeptResult} from '../../model/cache.ts'
import {readAt} from '../read-at.ts'
import {isKeptResult} from './kept-result.ts'
import type {LineFile} from './line-file.ts'

interface Line {
  readonly blob: string
  /** The build that used it last. */
  readonly used: number
  /** Where what it asked is in the file of builds before, or that packed. */
  readonly asked: readonly [at: number, length: number] | string
}

const newline = 10
const space = 32
const digestLength = 64

/** Of a file of lines `name blob used asked`, one for each result; `answered` says what a file of the project answered in this build, which is always the same. */
export class KeptResults {
  readonly #file: LineFile | undefined
  readonly #answered: (file: string) => string | undefined
  readonly #lines = new Map<string, Line>()

  constructor(file: LineFile | undefined, answered: (file: string) => string | undefined) {
    this.#file = file
    this.#answered = answered
    const [blocks = []] = file?.lists ?? []
    for (const {at, length} of blocks) {
      const text = readAt(file?.descriptor ?? -1, at, length)
      for (let from = 0, end = 0; (end = text.indexOf(newline, from)) !== -1; from = end + 1)
        this.#read(text.subarray(from, end), at + from)
    }
  }

  /** Nothing is known of builds before then. */
  close(): void {
    this.#lines.clear()
    this.#file?.close()
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
    yield '{}\n'
    for (const [name, line] of this.#lines)
      yield `${name} ${line.blob} ${String(line.used)} ${this.#textOf(line)}\n`
    yield '\n'
  }

  #read(line: Buffer, at: number): void {
    const blobAt = digestLength + 1
    const usedAt = blobAt + digestLength + 1
    const askedAt = line.indexOf(space, usedAt) + 1
    this.#lines.set(line.toString('latin1', 0, digestLength), {
      blob: line.toString('latin1', blobAt, blobAt + digestLength),
      used: Number(line.toString('latin1', usedAt, askedAt)),
      asked: [at + askedAt, line.length - askedAt]
    })
  }

  #textOf({asked}: Line): string {
    return typeof asked === 'string' ? JSON.stringify(this.#unpack(asked)) : this.#textAt(...asked)
  }

  #askedOf({asked}: Line): unknown {
    return typeof asked === 'string' ? this.#unpack(asked) : JSON.parse(this.#textAt(...asked))
  }

  #textAt(at: number, length: number): string {
    return readAt(this.#file?.descriptor ?? -1, at, length).toString()
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
