/** Multiplies and applies transformation matrices (ISO 32000-1 §8.3.4). */

export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** Where a point comes to lie, across. */
export function xOf(matrix: Matrix, x: number, y: number): number {
  return x * matrix[0] + y * matrix[2] + matrix[4]
}

/** Where a point comes to lie, up. */
export function yOf(matrix: Matrix, x: number, y: number): number {
  return x * matrix[1] + y * matrix[3] + matrix[5]
}

/** The transformation that applies `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  return [
    first[0] * second[0] + first[1] * second[2],
    first[0] * second[1] + first[1] * second[3],
    first[2] * second[0] + first[3] * second[2],
    first[2] * second[1] + first[3] * second[3],
    first[4] * second[0] + first[5] * second[2] + second[4],
    first[4] * second[1] + first[5] * second[3] + second[5]
  ]
}
