/** Chance with a seed: the same seed makes the same choices. */

export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** At least 0, less than 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from 0, less than `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  isOne(in_: number): boolean {
    return this.below(in_) === 0
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[this.below(list.length)]
    if (picked === undefined) throw new Error('there is nothing to pick')
    return picked
  }

  /** From `least` to `most` of what `make` makes. */
  several<T>(least: number, most: number, make: (index: number) => T): readonly T[] {
    return Array.from({length: least + this.below(most - least + 1)}, (_, index) => make(index))
  }
}
