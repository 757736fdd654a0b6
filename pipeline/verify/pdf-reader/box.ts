/** Computes with rectangles on a page, in its own space: y grows upwards. */
import {xOf, yOf, type Matrix} from './matrix.ts'

export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** A rectangle as the operator `re` has it: its corner, width and height. */
export type Rectangle = readonly [number, number, number, number]

/** What a rectangle lies in when it is transformed, be it turned. */
export function transformed(matrix: Matrix, [x, y, width, height]: Rectangle): Box {
  const corners = [x, x + width].flatMap((left) => [y, y + height].map((bottom) => [left, bottom] as const))
  const across = corners.map(([left, bottom]) => xOf(matrix, left, bottom))
  const up = corners.map(([left, bottom]) => yOf(matrix, left, bottom))
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    bottom: Math.min(...up),
    top: Math.max(...up)
  }
}

/** The smallest box that holds both. */
export function around(one: Box | undefined, other: Box): Box {
  if (one === undefined) return other
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top)
  }
}

/** What of a box is left where all else is cut off; it may have no width or height, or less. */
export function within(box: Box, clip: Box | undefined): Box {
  if (clip === undefined) return box
  return {
    left: Math.max(box.left, clip.left),
    bottom: Math.max(box.bottom, clip.bottom),
    right: Math.min(box.right, clip.right),
    top: Math.min(box.top, clip.top)
  }
}
