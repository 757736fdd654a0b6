/** Writes text, and knows at which line and column it is (from 1, in UTF-16 code units). */
import type {Point, Spot, Spots, Target} from './written.ts'

/** Chances that were drawn before: the same pen writes the same again. */
export type Dice = readonly number[]

export class Pen {
  readonly spots: Spots = new Map()
  readonly #dice: Dice
  readonly #lineEnd: string
  #prefix: string
  #text = ''
  #line = 1
  #column = 1
  #end: Point = {line: 1, column: 1}
  #thrown = 0

  /** `prefix` stands before each line but the first. */
  constructor(dice: Dice, {end = '\n', prefix = ''}: {readonly end?: string; readonly prefix?: string} = {}) {
    this.#dice = dice
    this.#lineEnd = end
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
    const length = words.trimEnd().length
    if (length > 0) this.#end = {line: this.#line, column: this.#column + length}
    return this.aside(words)
  }

  /** Text with which nothing ends: white space, a remark. */
  aside(words: string): this {
    this.#text += words
    this.#column += words.length
    return this
  }

  newLine(): this {
    this.#text += this.#lineEnd
    this.#line += 1
    this.#column = 1
    return this.aside(this.#prefix)
  }

  /** Lines that are begun in between stand farther in. */
  inset(by: number, write: () => void): this {
    const outer = this.#prefix
    this.#prefix += ' '.repeat(by)
    write()
    this.#prefix = outer
    return this
  }

  /** What `write` writes, from here to the last character that is no white space, is the target. */
  span(target: Target, write: () => void): this {
    const start = this.here()
    write()
    return this.place(target, {...start, end: this.#end})
  }

  /** The same, with the white space at its end. */
  spanWhole(target: Target, write: () => void): this {
    const start = this.here()
    write()
    return this.place(target, {...start, end: this.here()})
  }

  place(target: Target, spot: Spot): this {
    this.spots.set(target, spot)
    return this
  }

  here(): Point {
    return {line: this.#line, column: this.#column}
  }
}
