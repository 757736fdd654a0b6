/** Describes lists that are gone through, of which the items may be elsewhere. */

/** Each time that an item is asked for it may be another copy. */
export interface Items<T> extends Iterable<T> {
  readonly length: number
  at(index: number): T | undefined
}

/** The same while it is made. */
export interface GrowingItems<T> extends Items<T> {
  push(item: T): unknown
}

/** Goes through them by their numbers. */
export abstract class ItemsByNumber<T> implements Items<T> {
  abstract get length(): number
  abstract at(index: number): T | undefined

  *[Symbol.iterator](): Generator<T> {
    for (let index = 0; index < this.length; index += 1) {
      const item = this.at(index)
      if (item !== undefined) yield item
    }
  }
}

/** The same with each changed, whenever it is asked for: nothing is held of it. */
export function changedItems<T, U>(items: Items<T>, change: (item: T) => U): Items<U> {
  return new ChangedItems(items, change)
}

class ChangedItems<T, U> extends ItemsByNumber<U> {
  readonly #items: Items<T>
  readonly #change: (item: T) => U

  constructor(items: Items<T>, change: (item: T) => U) {
    super()
    this.#items = items
    this.#change = change
  }

  get length(): number {
    return this.#items.length
  }

  at(index: number): U | undefined {
    const item = this.#items.at(index)
    return item === undefined ? undefined : this.#change(item)
  }
}
