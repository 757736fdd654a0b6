/** Puts lists of plain data by, some items together: of each is held how long it is, and nothing else. */
import {keptWith} from '../memo.ts'
import type {TakeBytes} from '../take-bytes.ts'
import type {PutBy} from '../world.ts'
import {ItemsByNumber, type GrowingItems, type Items} from './items.ts'

/** Items that are put by together: most are asked for one after the other. */
const together = 16

/**
 * A list that is put by where `putBy` is given, and held without it. All items have `fields`, by which what is given back is known. Of what is
 * undefined nothing is left in it, and maps and sets are no plain data.
 */
export function putByList<T>(fields: readonly (keyof T & string)[], putBy?: PutBy): GrowingItems<T> {
  return putBy === undefined ? [] : new PutByList<T>(keptWith<T>(...fields), putBy)
}

/** The same of a list that there is. */
export function putListBy<T>(
  items: readonly T[],
  fields: readonly (keyof T & string)[],
  putBy?: PutBy
): Items<T> {
  if (putBy === undefined) return items
  const list = putByList(fields, putBy)
  for (const item of items) list.push(item)
  return list
}

class PutByList<T> extends ItemsByNumber<T> implements GrowingItems<T> {
  readonly #is: (value: unknown) => value is T
  readonly #putBy: PutBy
  readonly #groups: TakeBytes[] = []
  /** Of each item, where it ends among those that lie together. */
  readonly #ends: number[] = []
  #waiting: Uint8Array[] = []
  /** Those that were asked for last. */
  #open: {readonly group: number; readonly bytes: Uint8Array} | undefined

  constructor(is: (value: unknown) => value is T, putBy: PutBy) {
    super()
    this.#is = is
    this.#putBy = putBy
  }

  get length(): number {
    return this.#ends.length
  }

  push(item: T): void {
    const bytes = encoder.encode(JSON.stringify(item))
    this.#ends.push((this.#waiting.length === 0 ? 0 : (this.#ends.at(-1) ?? 0)) + bytes.length)
    this.#waiting.push(bytes)
    if (this.#waiting.length < together) return
    this.#groups.push(this.#putBy(Buffer.concat(this.#waiting)))
    this.#waiting = []
  }

  at(index: number): T | undefined {
    const end = this.#ends[index]
    if (end === undefined) return undefined
    const [group, first] = [Math.floor(index / together), index % together]
    const start = first === 0 ? 0 : this.#ends[index - 1]
    const bytes = this.#waiting[group === this.#groups.length ? first : together]
    const value: unknown = JSON.parse(decoder.decode(bytes ?? this.#bytesOf(group).subarray(start, end)))
    if (this.#is(value)) return value
    throw new Error('what was put by is given back as it was')
  }

  #bytesOf(group: number): Uint8Array {
    const open = this.#open?.group === group ? this.#open : {group, bytes: this.#groups[group]?.()}
    const {bytes} = open
    if (bytes === undefined) throw new Error('what was put by has a place')
    this.#open = {group, bytes}
    return bytes
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
