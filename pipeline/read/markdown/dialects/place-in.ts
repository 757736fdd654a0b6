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

function offsetIn(node: Text, index: number, {lines}: Reading): number | undefined {
  const {start} = positionOf(node)
  const before = node.value.slice(0, index)
  const breaks = before.split('\n').length - 1
  if (breaks === 0) return (start.offset ?? 0) + index
  const line = node.value.split('\n')[breaks] ?? ''
  const source = lineText(lines, start.line + breaks)
  // A later line of a paragraph begins behind the marks of the blocks around it.
  const at = /^(?:[ \t]|>)*/.exec(source)?.[0].length ?? 0
  const found = source.startsWith(line, at) ? at : source.indexOf(line)
  if (found === -1) return undefined
  return startOfLine(lines, start.line + breaks) + found + (before.length - before.lastIndexOf('\n') - 1)
}
