/** Defines a place: where something stands in a source file. */
import type {Point, Position} from 'unist'

/** A span of a file of the project; `path` is relative to the project's root, with forward slashes. */
export interface Place {
  readonly path: string
  /** Line and column count from 1, as in unist; offset from 0, in UTF-16 code units. */
  readonly start: Point
  readonly end?: Point
}

/** Where a node stands in its document, or in a file that its document includes. */
export interface SourcePosition extends Position {
  /** The file that is included; absent in the document itself. */
  readonly file?: string
}

/** The start of a file: the place of a finding that concerns the file as a whole. */
export function startOf(path: string): Place {
  return {path, start: {line: 1, column: 1, offset: 0}}
}

/** Where a node stands that no line of its document says. */
export const startOfDocument: Position = {
  start: {line: 1, column: 1, offset: 0},
  end: {line: 1, column: 1, offset: 0}
}

/** The place of a node of the document `path`. */
export function placeOf(path: string, node: {readonly position: SourcePosition}): Place {
  return {path: node.position.file ?? path, start: node.position.start, end: node.position.end}
}

/** Whether a value says where a node stands. */
export function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null) return false
  return 'start' in value && isPoint(value.start) && 'end' in value && isPoint(value.end)
}

/** Whether one place in a file is another or stands before it, by line and column. */
export function isAtOrBefore(
  one: Pick<Point, 'line' | 'column'>,
  other: Pick<Point, 'line' | 'column'>
): boolean {
  return one.line < other.line || (one.line === other.line && one.column <= other.column)
}

/** Whether a value has a line and a column; neither is looked at. */
export function isPoint(value: unknown): value is Point {
  return typeof value === 'object' && value !== null && 'line' in value && 'column' in value
}
