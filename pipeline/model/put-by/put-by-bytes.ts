/** Puts bytes by, those of some parts together: of each is held where it ends, and nothing else. */
import {concatBytes} from '../bytes.ts'
import type {TakeBytes} from '../take-bytes.ts'
import type {PutBy} from '../world.ts'
import {ItemsByNumber, type GrowingItems} from './items.ts'

/** Parts that are put by together, at most: most are asked for one after the other. */
const together = 16

/** Bytes that are put by as soon as they are there. */
const enough = 64 * 1024

/** Parts that are asked for by their numbers, in any order, while others come. What is given may be a view of others' bytes: nobody writes into it. */
export class PutByBytes extends ItemsByNumber<Uint8Array> implements GrowingItems<Uint8Array> {
  readonly #putBy: PutBy
  readonly #blocks: TakeBytes[] = []
  /** Of each part, the number of its block, and where it ends there. */
  readonly #blockOf: number[] = []
  readonly #ends: number[] = []
  #waiting: Uint8Array[] = []
  #waitingBytes = 0
  /** The block that was asked for last. */
  #open: {readonly number: number; readonly bytes: Uint8Array} | undefined

  constructor(putBy: PutBy) {
    super()
    this.#putBy = putBy
  }

  get length(): number {
    return this.#ends.length
  }

  push(part: Uint8Array): void {
    this.#waiting.push(part)
    this.#waitingBytes += part.length
    this.#blockOf.push(this.#blocks.length)
    this.#ends.push(this.#waitingBytes)
    if (this.#waiting.length === together || this.#waitingBytes >= enough) this.#putAway()
  }

  at(index: number): Uint8Array | undefined {
    const [number, end] = [this.#blockOf[index], this.#ends[index]]
    if (number === undefined || end === undefined) return undefined
    if (number === this.#blocks.length) return this.#waiting[index - this.length + this.#waiting.length]
    const isFirst = this.#blockOf[index - 1] !== number
    const start = isFirst ? 0 : this.#ends[index - 1]
    return this.#bytesOf(number).subarray(start, end)
  }

  /** All parts, one after the other, in as few pieces as they were put by in. No part comes behind them. */
  pieces(): readonly TakeBytes[] {
    this.#putAway()
    return this.#blocks
  }

  #putAway(): void {
    if (this.#waiting.length === 0) return
    this.#blocks.push(this.#putBy(concatBytes(this.#waiting)))
    this.#waiting = []
    this.#waitingBytes = 0
  }

  #bytesOf(number: number): Uint8Array {
    const open = this.#open?.number === number ? this.#open : {number, bytes: this.#blocks[number]?.()}
    const {bytes} = open
    if (bytes === undefined) throw new Error('what was put by has a place')
    this.#open = {number, bytes}
    return bytes
  }
}
