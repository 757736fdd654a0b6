/** Converts offsets in a piece of YAML into places in its file. */
import {placeOf, type Place} from '../../model/place.ts'
import {lineTable, pointAt} from '../line-table.ts'

/** Where YAML stands: the file, the line (from 1) and the offset at which that line begins. */
export interface YamlOrigin {
  readonly path: string
  readonly line: number
  readonly offset: number
  /** How many characters stand before each of its lines, as in a list; none when absent. */
  readonly indents?: readonly number[]
}

export interface YamlSource {
  readonly text: string
  /** Where it begins: a place without length. */
  readonly start: Place
  /** All of it, but for white space at its end. */
  readonly whole: Place
  /** A span, by offsets in the YAML; offsets past an end are taken for the end. */
  place(start: number, end: number): Place
}

/** `text` is the YAML alone; lines and columns count from 1, and `origin` says where it begins. */
export function yamlSource(text: string, {path, line, offset, indents = []}: YamlOrigin): YamlSource {
  const table = lineTable(text)
  const before = sumsOf(indents)
  const point = (position: number) => {
    const at = Math.max(0, Math.min(position, text.length))
    const own = pointAt(table, at)
    return {
      line: own.line + line - 1,
      column: own.column + (indents[own.line - 1] ?? 0),
      offset: offset + at + (before[own.line - 1] ?? 0)
    }
  }
  const place = (start: number, end: number): Place =>
    placeOf(path, {position: {start: point(start), end: point(Math.max(start, end))}})
  return {text, start: place(0, 0), whole: place(0, text.trimEnd().length), place}
}

/** Of each line, the characters that stand before it and before all lines above it. */
function sumsOf(indents: readonly number[]): readonly number[] {
  let sum = 0
  return indents.map((indent) => (sum += indent))
}
