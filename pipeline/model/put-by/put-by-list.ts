/** Puts lists of plain data by, some items together: of each is held where it ends, and nothing else. */
import {keptWith} from '../memo.ts'
import type {PutBy} from '../world.ts'
import {ItemsByNumber, type GrowingItems, type Items} from './items.ts'
import {PutByBytes} from './put-by-bytes.ts'

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
  readonly #texts: PutByBytes

  constructor(is: (value: unknown) => value is T, putBy: PutBy) {
    super()
    this.#is = is
    this.#texts = new PutByBytes(putBy)
  }

  get length(): number {
    return this.#texts.length
  }

  push(item: T): void {
    this.#texts.push(encoder.encode(JSON.stringify(item)))
  }

  at(index: number): T | undefined {
    const text = this.#texts.at(index)
    if (text === undefined) return undefined
    const value: unknown = JSON.parse(decoder.decode(text))
    if (this.#is(value)) return value
    throw new Error('what was put by is given back as it was')
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()
