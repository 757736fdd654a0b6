/** Tracks the path that is being drawn on a page (ISO 32000-1 §8.5.2). */
import {around, type Box, type Rectangle} from './box.ts'
import {xOf, yOf, type Matrix} from './matrix.ts'

export class Path {
  #box: Box | undefined
  readonly #lines: Box[] = []
  #start: readonly [number, number] = [0, 0]
  #point: readonly [number, number] = [0, 0]

  /** What it lies in; of a curve, with the points that pull it. */
  get box(): Box | undefined {
    return this.#box
  }

  /** Its straight lines across and up the page, without width: what a stroke along them surely paints. */
  get lines(): readonly Box[] {
    return this.#lines
  }

  /** `m` */
  begin(matrix: Matrix, x: number, y: number): void {
    this.curve(matrix, x, y)
    this.#start = this.#point
  }

  /** `l` */
  line(matrix: Matrix, x: number, y: number): void {
    const from = this.#point
    this.curve(matrix, x, y)
    this.#draw(from, this.#point)
  }

  /** One of the points of `c`, `v` and `y`: the last is where the curve ends. */
  curve(matrix: Matrix, x: number, y: number): void {
    this.#point = [xOf(matrix, x, y), yOf(matrix, x, y)]
    this.#box = around(this.#box, boxOf(this.#point, this.#point))
  }

  /** `h` */
  close(): void {
    this.#draw(this.#point, this.#start)
    this.#point = this.#start
  }

  /** `re` */
  rectangle(matrix: Matrix, [x, y, width, height]: Rectangle): void {
    this.begin(matrix, x, y)
    this.line(matrix, x + width, y)
    this.line(matrix, x + width, y + height)
    this.line(matrix, x, y + height)
    this.close()
  }

  clear(): void {
    this.#box = undefined
    this.#lines.length = 0
  }

  #draw(from: readonly [number, number], to: readonly [number, number]): void {
    const box = boxOf(from, to)
    if (box.left === box.right || box.bottom === box.top) this.#lines.push(box)
  }
}

function boxOf(one: readonly [number, number], other: readonly [number, number]): Box {
  return {
    left: Math.min(one[0], other[0]),
    bottom: Math.min(one[1], other[1]),
    right: Math.max(one[0], other[0]),
    top: Math.max(one[1], other[1])
  }
}
