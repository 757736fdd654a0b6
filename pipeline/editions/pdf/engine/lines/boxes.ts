/** Measures the boxes of a paragraph, words with the pieces that belong to them, and the glue after them, with running sums. */
import {endOfUnit} from '../pages/row.ts'
import type {Word} from './word.ts'

export class Units {
  readonly count: number
  readonly #words: readonly Word[]
  /** The first word of each unit, then the number of words. */
  readonly #starts: readonly number[]
  /** Of the words before each unit, in points. */
  readonly #widths: number[] = [0]
  readonly #spaces: number[] = [0]
  /** By unit: how many units there are up to the next end of a line of the source, or of the paragraph. */
  readonly #ends: readonly number[]

  constructor(words: readonly Word[]) {
    const starts: number[] = []
    for (let position = 0; position < words.length; position = endOfUnit(words, position)) {
      starts.push(position)
    }
    this.count = starts.length
    starts.push(words.length)
    this.#words = words
    this.#starts = starts
    for (let unit = 0; unit < this.count; unit++) {
      let [width, space] = [0, 0]
      for (let index = starts[unit] ?? 0; index < (starts[unit + 1] ?? 0); index++) {
        width += words[index]?.width ?? 0
        space += words[index]?.trailingCut ?? 0
      }
      this.#widths.push(this.width(0, unit) + width)
      this.#spaces.push(this.space(0, unit) + space)
    }
    const ends: number[] = []
    for (let unit = 0; unit < this.count; unit++) {
      if (this.#lastOf(unit)?.breaking.lineEnd !== true && unit < this.count - 1) continue
      while (ends.length <= unit) ends.push(unit + 1)
    }
    this.#ends = ends
  }

  /** The words of some units. */
  between(from: number, to: number): readonly Word[] {
    return this.#words.slice(this.#starts[from], this.#starts[to])
  }

  /** The width of some units with the white space after them. */
  width(from: number, to: number): number {
    return (this.#widths[to] ?? 0) - (this.#widths[from] ?? 0)
  }

  /** Of the white space after the words of some units. */
  space(from: number, to: number): number {
    return (this.#spaces[to] ?? 0) - (this.#spaces[from] ?? 0)
  }

  /** White space that is not drawn when the unit begins a line. */
  leading(unit: number): number {
    return this.#words[this.#starts[unit] ?? 0]?.leadingCut ?? 0
  }

  /** White space that is not drawn when the unit ends a line. */
  trailing(unit: number): number {
    return this.#lastOf(unit)?.trailingCut ?? 0
  }

  /** Where a line that begins with the unit ends at the latest: a number of units. */
  end(unit: number): number {
    return this.#ends[unit] ?? this.count
  }

  #lastOf(unit: number): Word | undefined {
    return this.#words[(this.#starts[unit + 1] ?? 0) - 1]
  }
}
