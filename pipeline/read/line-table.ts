/** Converts offsets in a text into lines and columns. */
import type {Point} from 'unist'

/** A text with the offset at which each of its lines starts. */
export interface LineTable {
  readonly text: string
  readonly starts: readonly number[]
}

/** The lines of a text whose only line ending is `\n`. */
export function lineTable(text: string): LineTable {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return {text, starts}
}

/** The line and column of an offset. */
export function pointAt(table: LineTable, offset: number): Point {
  let [low, high] = [0, table.starts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((table.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: offset - (table.starts[low] ?? 0) + 1, offset}
}

/** The place after the last character of a text. */
export function endPoint(text: string): Point {
  return pointAt(lineTable(text), text.length)
}

/** The offset at which a line (from 1) starts; the text's length past its end. */
export function startOfLine(table: LineTable, line: number): number {
  return table.starts[line - 1] ?? table.text.length
}

/** A line (from 1) without its line ending. */
export function lineText(table: LineTable, line: number): string {
  const end = table.starts[line]
  return table.text.slice(startOfLine(table, line), end === undefined ? undefined : end - 1)
}
