/** Gives items that are made when they are first asked for. */
import type {PutBy} from '../world.ts'
import {ItemsByNumber, type GrowingItems, type Items} from './items.ts'
import {putByList} from './put-by-list.ts'

/**
 * What `makers` make, each once, and none before it is asked for: from then on it is held, or put by where `putBy` is given (put-by-list.ts says
 * what may be), and what made it goes.
 */
export function laterItems<T>(
  makers: readonly (() => T | undefined)[],
  fields: readonly (keyof T & string)[],
  putBy?: PutBy
): Items<T> {
  return new LaterItems(makers, putByList(fields, putBy))
}

/** The same items, each held once it was asked for. */
export function heldItems<T>(items: Items<T>): Items<T> {
  const makers = Array.from({length: items.length}, (_, index) => () => items.at(index))
  return new LaterItems(makers, [])
}

class LaterItems<T> extends ItemsByNumber<T> {
  /** What makes an item, or where the item is among those that were made. */
  readonly #all: ((() => T | undefined) | number)[]
  readonly #made: GrowingItems<T>

  constructor(makers: readonly (() => T | undefined)[], made: GrowingItems<T>) {
    super()
    this.#all = [...makers]
    this.#made = made
  }

  get length(): number {
    return this.#all.length
  }

  at(index: number): T | undefined {
    const one = this.#all[index]
    if (typeof one !== 'function') return one === undefined ? undefined : this.#made.at(one)
    const item = one()
    if (item === undefined) return undefined
    this.#all[index] = this.#made.length
    this.#made.push(item)
    return item
  }
}
