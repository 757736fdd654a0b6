/** Measures the boxes of a paragraph, words with the pieces that belong to them, and the glue after them, with running sums. */
import {endOfBox} from './box.ts'
import type {Word} from './word.ts'

/** Boxes are counted from 0; a span is from one up to another, and widths are in points. */
export class Boxes {
  readonly count: number
  readonly #words: readonly Word[]
  /** The first word of each box, then the number of words. */
  readonly #starts: readonly number[]
  /** Of the words before each box with the white space after them, in points. */
  readonly widths: Float64Array
  /** Of the white space after the words before each box. */
  readonly glues: Float64Array
  /** White space that is not drawn when a box ends a line. */
  readonly trailing: Float64Array
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
    this.widths = new Float64Array(this.count + 1)
    this.glues = new Float64Array(this.count + 1)
    this.trailing = new Float64Array(this.count)
    let before = 0
    let glueBefore = 0
    for (let box = 0; box < this.count; box++) {
      let width = 0
      let glue = 0
      let last = 0
      for (let index = starts[box] ?? 0; index < (starts[box + 1] ?? 0); index++) {
        const set = words[index]?.set
        width += set?.width ?? 0
        last = set?.trailingCut ?? 0
        glue += last
      }
      before += width
      glueBefore += glue
      this.widths[box + 1] = before
      this.glues[box + 1] = glueBefore
      this.trailing[box] = last
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

  /** White space that is not drawn when the box begins a line. */
  leading(box: number): number {
    return this.#words[this.#starts[box] ?? 0]?.leadingCut ?? 0
  }

  /** Where a line that begins with the box ends at the latest: a number of boxes. */
  end(box: number): number {
    return this.#ends[box] ?? this.count
  }

  #lastOf(box: number): Word | undefined {
    return this.#words[(this.#starts[box + 1] ?? 0) - 1]
  }
}
