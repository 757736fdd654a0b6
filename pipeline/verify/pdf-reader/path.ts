/** Tracks what the path that is being drawn on a page lies in (ISO 32000-1 §8.5.2). */
import {around, transformed, type Box, type Rectangle} from './box.ts'
import type {Matrix} from './matrix.ts'

export class Path {
  #box: Box | undefined

  /** Of a curve, with the points that pull it. */
  get box(): Box | undefined {
    return this.#box
  }

  /** A point of `m`, `l`, `c`, `v` or `y`. */
  point(matrix: Matrix, x: number, y: number): void {
    this.rectangle(matrix, [x, y, 0, 0])
  }

  /** `re` */
  rectangle(matrix: Matrix, rectangle: Rectangle): void {
    this.#box = around(this.#box, transformed(matrix, rectangle))
  }

  clear(): void {
    this.#box = undefined
  }
}
