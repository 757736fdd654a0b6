/** Writes text, and knows at which line and column it is (from 1, in UTF-16 code units). */
import type {Spot, Spots, Target} from './written.ts'

/** Chances that were drawn before: the same pen writes the same again. */
export type Dice = readonly number[]

export class Pen {
  readonly spots: Spots = new Map()
  readonly #dice: Dice
  readonly #end: string
  #prefix: string
  #text = ''
  #line = 1
  #column = 1
  #thrown = 0

  /** `prefix` stands before each line but the first. */
  constructor(dice: Dice, {end = '\n', prefix = ''}: {readonly end?: string; readonly prefix?: string} = {}) {
    this.#dice = dice
    this.#end = end
    this.#prefix = prefix
  }

  get text(): string {
    return this.#text
  }

  /** A whole number below `sides`. */
  throw(sides: number): number {
    this.#thrown += 1
    return (this.#dice[this.#thrown % this.#dice.length] ?? 0) % sides
  }

  /** Text without line ends. */
  write(words: string): this {
    this.#text += words
    this.#column += words.length
    return this
  }

  newLine(): this {
    this.#text += this.#end
    this.#line += 1
    this.#column = 1
    return this.write(this.#prefix)
  }

  /** Lines that are begun in between stand farther in. */
  inset(by: number, write: () => void): this {
    const outer = this.#prefix
    this.#prefix += ' '.repeat(by)
    write()
    this.#prefix = outer
    return this
  }

  /** What is written next begins here. */
  mark(target: Target, spot: Spot = this.here()): this {
    this.spots.set(target, spot)
    return this
  }

  here(): Spot {
    return {line: this.#line, column: this.#column}
  }
}
