/** Reads tables of which each row begins and ends with `|`, without escapes (GFM §4.10). */
import type {AlignType, Table, TableCell, TableRow} from 'mdast'
import type {Block, Found} from './block.ts'
import {leafOf} from './leaf.ts'
import type {Lines} from './lines.ts'

const delimiterRow = /^\|?(?: *:?-+:? *\|)* *:?-+:? *\|?$/

/** Whether a line could be the one below the head of a table, or a heading's. */
export function isDelimiterRow(written: string): boolean {
  return /^[|:-]/.test(written) && delimiterRow.test(written.trim())
}

/** Whether a line may be the head of a table: the one below it says so. */
export function isTable(lines: Lines, at: number): boolean {
  if (at + 1 >= lines.count) return false
  const code = lines.text.charCodeAt(lines.start(at + 1))
  if (code !== 124 && code !== 58 && code !== 45) return false
  const below = lines.written(at + 1)
  return isDelimiterRow(below) && (below.includes('|') || lines.written(at).includes('|'))
}

/** The table from line `at` to the next blank line; undefined for what the parser is to judge, as where the head has other cells than the line below it. */
export function readTable(lines: Lines, at: number, found: Found): Block | undefined {
  const below = lines.written(at + 1)
  if (!/^\|.*\|$/.test(below)) return undefined
  const align = alignmentsIn(below)
  const children: TableRow[] = []
  const next = lines.nextBlank(at)
  for (let line = at; line < next; line += 1) {
    if (line === at + 1) continue
    const cells = readCells(lines, line, found)
    if (cells === undefined) return undefined
    if (line === at && cells.length !== align.length) return undefined
    children.push({type: 'tableRow', children: cells, position: lines.position(line, line)})
  }
  const node: Table = {type: 'table', align, children, position: lines.position(at, next - 1)}
  return {node, next}
}

/** How a line below the head of a table aligns its columns. */
export function alignmentsIn(written: string): AlignType[] {
  return written
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map(alignOf)
}

function alignOf(written: string): AlignType {
  const marks = written.trim()
  if (marks.startsWith(':')) return marks.endsWith(':') ? 'center' : 'left'
  return marks.endsWith(':') ? 'right' : null
}

/** Each from the `|` before it to the next, and the last with that behind it. */
function readCells(lines: Lines, line: number, found: Found): TableCell[] | undefined {
  const written = lines.written(line)
  if (written.length < 2 || !/^\|[^\\\t]*\|$/.test(written)) return undefined
  const offset = lines.start(line)
  const cells: TableCell[] = []
  for (let from = 0; from < written.length - 1;) {
    const to = written.indexOf('|', from + 1)
    const isLast = to === written.length - 1
    const position = {
      start: lines.pointAt(line, offset + from),
      end: lines.pointAt(line, offset + (isLast ? to + 1 : to))
    }
    const cell: TableCell = {type: 'tableCell', children: [], position}
    let start = from + 1
    let end = to
    while (start < end && written[start] === ' ') start += 1
    while (end > start && written[end - 1] === ' ') end -= 1
    if (end > start) {
      const leaf = leafOf(cell, lines, {first: line, last: line, from: offset + start, to: offset + end})
      if (leaf === undefined) return undefined
      found.leaves.push(leaf)
    }
    cells.push(cell)
    from = to
  }
  return cells
}
