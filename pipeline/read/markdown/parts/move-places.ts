/** Moves the places in a tree of a part of a text to where they are in the whole. */
import type {Nodes} from 'mdast'
import type {Point} from 'unist'
import {isObject} from '../../../model/values/is-object.ts'
import type {LineStart} from './cut-lines.ts'

/** A point of a part that begins at a place, in the whole. */
export function placeIn({line, offset}: LineStart, point: Point): Point {
  const {offset: own = 0} = point
  return {line: point.line + line - 1, column: point.column, offset: own + offset}
}

interface Placed {
  line: number
  offset: number
}

/** Whatever has a line and an offset: points of nodes, of attributes, and of the lines of formulas. Each is moved once, though nodes share some. */
export function movePlaces(nodes: readonly Nodes[], {line, offset}: LineStart): void {
  if (offset === 0) return
  const seen = new Set<object>()
  const pending: object[] = [...nodes]
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (seen.has(value)) continue
    seen.add(value)
    if (isPlaced(value)) {
      value.line += line - 1
      value.offset += offset
    }
    for (const part of Object.values(value)) if (isObject(part) || Array.isArray(part)) pending.push(part)
  }
}

function isPlaced(value: unknown): value is Placed {
  return isObject(value) && typeof value['line'] === 'number' && typeof value['offset'] === 'number'
}
