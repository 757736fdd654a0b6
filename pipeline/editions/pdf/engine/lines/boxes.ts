/** Measures the boxes of a paragraph, words with the pieces that belong to them, and the glue after them, with running sums. */
import {endOfBox} from './box.ts'
import type {Word} from './word.ts'

/** Boxes are counted from 0; a span is from one up to another, and widths are in points. */
export class Boxes {
  readonly count: number
  readonly #words: readonly Word[]
  /** The first word of each box, then the number of words. */
  readonly #starts: readonly number[]
  /** Of the words before each box, in points. */
  readonly #widths: number[] = [0]
  readonly #glues: number[] = [0]
  /** By box: how many boxes there are up to the next end of a line of the source, or of the paragraph. */
  readonly #ends: readonly number[]

  constructor(words: readonly Word[]) {
    const starts: number[] = []
    for (let position = 0; position < words.length; position = endOfBox(words, position)) {
      starts.push(position)
    }
    this.count = starts.length
    starts.push(words.length)
    this.#words = words
    this.#starts = starts
    for (let box = 0; box < this.count; box++) {
      let [width, glue] = [0, 0]
      for (let index = starts[box] ?? 0; index < (starts[box + 1] ?? 0); index++) {
        width += words[index]?.width ?? 0
        glue += words[index]?.trailingCut ?? 0
      }
      this.#widths.push(this.width(0, box) + width)
      this.#glues.push(this.glue(0, box) + glue)
    }
    const ends: number[] = []
    for (let box = 0; box < this.count; box++) {
      if (this.#lastOf(box)?.breaking.lineEnd !== true && box < this.count - 1) continue
      while (ends.length <= box) ends.push(box + 1)
    }
    this.#ends = ends
  }

  /** The words of some boxes. */
  between(from: number, to: number): readonly Word[] {
    return this.#words.slice(this.#starts[from], this.#starts[to])
  }

  /** The width of some boxes with the white space after them. */
  width(from: number, to: number): number {
    return (this.#widths[to] ?? 0) - (this.#widths[from] ?? 0)
  }

  /** Of the white space after the words of some boxes. */
  glue(from: number, to: number): number {
    return (this.#glues[to] ?? 0) - (this.#glues[from] ?? 0)
  }

  /** White space that is not drawn when the box begins a line. */
  leading(box: number): number {
    return this.#words[this.#starts[box] ?? 0]?.leadingCut ?? 0
  }

  /** White space that is not drawn when the box ends a line. */
  trailing(box: number): number {
    return this.#lastOf(box)?.trailingCut ?? 0
  }

  /** Where a line that begins with the box ends at the latest: a number of boxes. */
  end(box: number): number {
    return this.#ends[box] ?? this.count
  }

  #lastOf(box: number): Word | undefined {
    return this.#words[(this.#starts[box + 1] ?? 0) - 1]
  }
}
