/** Finds the place of a part of a text node in the source. */
import type {Text} from 'mdast'
import type {Position} from 'unist'
import {lineText, pointAt, startOfLine} from '../../line-table.ts'
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

function offsetIn(node: Text, index: number, reading: Reading): number | undefined {
  const {value} = node
  const {start} = positionOf(node)
  let breaks = 0
  let from = 0
  for (let at = value.indexOf('\n'); at !== -1 && at < index; at = value.indexOf('\n', from)) {
    breaks += 1
    from = at + 1
  }
  if (breaks === 0) return (start.offset ?? 0) + index
  const end = value.indexOf('\n', from)
  const found = offsetOfLine(value.slice(from, end === -1 ? undefined : end), start.line + breaks, reading)
  return found === undefined ? undefined : found + index - from
}

/** Where a later line of a paragraph begins, behind the marks of the blocks around it; undefined where it is written otherwise. */
export function offsetOfLine(line: string, number: number, {lines}: Reading): number | undefined {
  const source = lineText(lines, number)
  const at = /^(?:[ \t]|>)*/.exec(source)?.[0].length ?? 0
  const found = source.startsWith(line, at) ? at : source.indexOf(line)
  return found === -1 ? undefined : startOfLine(lines, number) + found
}
