/** A piece of YAML in its file: offsets in the piece as places in the file. */
import {placeOf, type Place} from '../../model/place.ts'
import {lineTable, pointAt} from '../line-table.ts'

/** Where YAML stands: the file, the line (from 1) and the offset of its first character, which begins a line. */
export interface YamlOrigin {
  readonly path: string
  readonly line: number
  readonly offset: number
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

export function yamlSource(text: string, {path, line, offset}: YamlOrigin): YamlSource {
  const table = lineTable(text)
  const point = (at: number) => {
    const own = pointAt(table, Math.max(0, Math.min(at, text.length)))
    return {line: own.line + line - 1, column: own.column, offset: offset + Math.min(at, text.length)}
  }
  const place = (start: number, end: number): Place =>
    placeOf(path, {position: {start: point(start), end: point(Math.max(start, end))}})
  return {text, start: place(0, 0), whole: place(0, text.trimEnd().length), place}
}
