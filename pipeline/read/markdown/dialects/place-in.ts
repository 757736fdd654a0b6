/** Finds the place of a part of a text node in the source. */
import type {Text} from 'mdast'
import type {Position} from 'unist'
import {lineTable, lineText, pointAt, startOfLine, type LineTable} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

/**
 * Of what stands at these indices of its value. Each line of it ends as a line of the source does, but for marks around the text and white
 * space; undefined where they differ, as with an escape or an entity.
 */
export function placeIn(node: Text, from: number, to: number, reading: Reading): Position | undefined {
  const start = offsetIn(node, from, reading)
  const end = offsetIn(node, to, reading)
  if (
    start === undefined ||
    end === undefined ||
    reading.lines.text.slice(start, end) !== node.value.slice(from, to)
  )
    return undefined
  return {start: pointAt(reading.lines, start), end: pointAt(reading.lines, end)}
}

/** The same of whole lines, and exact where it can be: where they hold an escape or an entity, they begin behind marks that match `opening`. */
export function placeOfLines(node: Text, {from, to, opening}: LinesIn, reading: Reading): Position {
  const exact = placeIn(node, from, to, reading)
  if (exact !== undefined) return exact
  const {lines} = reading
  const {start, end} = positionOf(node)
  const {table} = linesOf(node)
  const lineAt = (index: number): number => start.line + pointAt(table, index).line - 1
  const endOf = (line: number): number => startOfLine(lines, line) + lineText(lines, line).length
  const startAt = (line: number): number => {
    const content = contentOfLine(line, reading)
    return content + (opening.exec(lines.text.slice(content, endOf(line)))?.[0].length ?? 0)
  }
  return {
    start: from === 0 ? start : pointAt(lines, startAt(lineAt(from))),
    end: to === node.value.length ? end : pointAt(lines, endOf(lineAt(to)))
  }
}

/** Whole lines of a text, by indices of its value, and the mark before them. */
interface LinesIn {
  readonly from: number
  readonly to: number
  readonly opening: RegExp
}

function offsetIn(node: Text, index: number, reading: Reading): number | undefined {
  const {start} = positionOf(node)
  const {table, offsets} = linesOf(node)
  const {line} = pointAt(table, index)
  if (line === 1) return (start.offset ?? 0) + index
  if (!offsets.has(line))
    offsets.set(line, offsetOfLine(lineText(table, line), start.line + line - 1, reading))
  const found = offsets.get(line)
  return found === undefined ? undefined : found + index - startOfLine(table, line)
}

/** The lines of a text, and where those begin in the source that were looked for. */
interface LinesOfText {
  readonly table: LineTable
  readonly offsets: Map<number, number | undefined>
}

/** Of a text with many parts, each of which has a place. */
const known = new WeakMap<Text, LinesOfText>()

function linesOf(node: Text): LinesOfText {
  const before = known.get(node)
  if (before?.table.text === node.value) return before
  const lines = {table: lineTable(node.value), offsets: new Map()}
  known.set(node, lines)
  return lines
}

/** Where a later line of a paragraph begins, behind the marks of the blocks around it; undefined where it is written otherwise. */
export function offsetOfLine(line: string, number: number, {lines}: Reading): number | undefined {
  const source = lineText(lines, number)
  const at = marksBefore(source)
  const found = source.startsWith(line, at) ? at : source.indexOf(line)
  return found === -1 ? undefined : startOfLine(lines, number) + found
}

/** Where what a line holds begins, behind the marks of the blocks around it. */
export function contentOfLine(number: number, {lines}: Reading): number {
  return startOfLine(lines, number) + marksBefore(lineText(lines, number))
}

function marksBefore(source: string): number {
  return /^(?:[ \t]|>)*/.exec(source)?.[0].length ?? 0
}
