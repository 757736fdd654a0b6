/** Holds what files answered and the stamps that they had, as bytes and numbers side by side: a library has a hundred thousand of them. */
import type {Stamp} from './stamps.ts'

/** A file whose bytes were read when it had this stamp. */
export type StampedAnswer = readonly [stamp: Stamp, answer: string]

/** What was answered of files, each with the stamp that it had. */
export interface StampedAnswers extends Iterable<readonly [file: string, answer: StampedAnswer]> {
  get(file: string): StampedAnswer | undefined
}

/** Files are in rows; so many have their numbers in one array. */
const chunkRows = 4096
const stampNumbers = 4
const digestBytes = 32

const noStamp = [NaN, NaN, NaN, NaN] as const

interface Chunk {
  readonly stamps: Float64Array
  readonly digests: Buffer
}

/** An answer is a digest, or in few rows something else. */
export class AnswerTable implements StampedAnswers {
  readonly #rows = new Map<string, number>()
  readonly #chunks: Chunk[] = []
  /** By row, what is no digest. */
  readonly #others = new Map<number, string | undefined>()
  #end = 0

  get size(): number {
    return this.#rows.size
  }

  has(file: string): boolean {
    return this.#rows.has(file)
  }

  /** Undefined, too, where nobody knew. */
  answerOf(file: string): string | undefined {
    const row = this.#rows.get(file)
    return row === undefined ? undefined : this.#answerIn(row)
  }

  /** Of a file that had a stamp. */
  get(file: string): StampedAnswer | undefined {
    const row = this.#rows.get(file)
    return row === undefined ? undefined : this.#stampedIn(row)
  }

  *[Symbol.iterator](): Generator<readonly [file: string, answer: StampedAnswer]> {
    for (const [file, row] of this.#rows) {
      const stamped = this.#stampedIn(row)
      if (stamped !== undefined) yield [file, stamped]
    }
  }

  set(file: string, answer: string | undefined, stamp?: Stamp): void {
    const row = this.#rows.get(file) ?? this.#end
    if (row === this.#end) this.#end += 1
    this.#rows.set(file, row)
    const [{stamps, digests}, at] = this.#placeOf(row)
    stamps.set(stamp ?? noStamp, at * stampNumbers)
    const isDigest = answer?.length === 2 * digestBytes && writeDigest(digests, at, answer)
    if (!isDigest) this.#others.set(row, answer)
    else if (this.#others.size > 0) this.#others.delete(row)
  }

  forget(isChanged: (file: string) => boolean): void {
    for (const [file, row] of this.#rows) {
      if (!isChanged(file)) continue
      this.#rows.delete(file)
      this.#others.delete(row)
    }
  }

  #answerIn(row: number): string | undefined {
    if (this.#others.has(row)) return this.#others.get(row)
    const [{digests}, at] = this.#placeOf(row)
    return digests.toString('hex', at * digestBytes, (at + 1) * digestBytes)
  }

  #stampedIn(row: number): StampedAnswer | undefined {
    const [{stamps}, at] = this.#placeOf(row)
    const [size = NaN, modified = NaN, changed = NaN, inode = NaN] = stamps.subarray(
      at * stampNumbers,
      (at + 1) * stampNumbers
    )
    const answer = this.#answerIn(row)
    return Number.isNaN(size) || answer === undefined ? undefined : [[size, modified, changed, inode], answer]
  }

  #placeOf(row: number): readonly [chunk: Chunk, at: number] {
    const index = Math.floor(row / chunkRows)
    const chunk = this.#chunks[index] ?? {
      stamps: new Float64Array(chunkRows * stampNumbers),
      digests: Buffer.alloc(chunkRows * digestBytes)
    }
    this.#chunks[index] = chunk
    return [chunk, row % chunkRows]
  }
}

/** Whether it is one: what is none is written up to its first letter that no number has. */
function writeDigest(digests: Buffer, at: number, answer: string): boolean {
  return digests.write(answer, at * digestBytes, digestBytes, 'hex') === digestBytes
}
