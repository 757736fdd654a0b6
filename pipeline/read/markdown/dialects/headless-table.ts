/** Reads tables without a head, whose first line is the one that others have below it, as kramdown has them. */
import type {Paragraph, PhrasingContent, Table, TableCell, TableRow, Text} from 'mdast'
import type {Position} from 'unist'
import {alignmentsIn, isDelimiterRow} from '../common/table.ts'
import {lineText, pointAt, startOfLine} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import type {SourceNode} from '../source-tree.ts'
import {tellLineBetween} from '../table.ts'
import {offsetOfLine, placeIn} from './place-in.ts'

declare module 'mdast' {
  interface TableData {
    /** Whether its first row is none of a head. */
    isHeadless?: boolean
  }
}

/**
 * The siblings with one table in place of one without a head and what is right below it: that has a line behind its first row, which to GFM
 * makes the row a head, and to kramdown parts bodies of one table.
 */
export function joinHeadlessTables(nodes: readonly SourceNode[], reading: Reading): readonly SourceNode[] {
  if (!nodes.some(({type}) => type === 'table')) return nodes
  const joined: SourceNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const whole =
      node.type === 'table' && last?.type === 'paragraph' ? joinedWith(node, last, reading) : undefined
    if (whole !== undefined) joined.pop()
    joined.push(whole ?? node)
  }
  return joined
}

function joinedWith(below: Table, paragraph: Paragraph, reading: Reading): Table | undefined {
  const [start, end] = [positionOf(below).start, positionOf(paragraph).end]
  if (end.line + 1 !== start.line) return undefined
  const above = readHeadlessTable(paragraph, reading)
  const columns = above?.children.map(({children}) => children.length) ?? []
  if (above === undefined || Math.max(...columns) !== below.align?.length) return undefined
  tellLineBetween(placeOfLine(start.line + 1, reading), reading)
  return {
    ...above,
    children: [...above.children, ...below.children],
    position: {start: positionOf(above).start, end: positionOf(below).end},
    data: {isHeadless: true}
  }
}

/** Without white space and the marks of blocks around it. */
function placeOfLine(number: number, {lines}: Reading): Position {
  const written = lineText(lines, number)
  const start = startOfLine(lines, number)
  const before = /^[ \t>]*/.exec(written)?.[0].length ?? 0
  return {start: pointAt(lines, start + before), end: pointAt(lines, start + written.trimEnd().length)}
}

/** Undefined for any other paragraph, where words have marks from one row into the next, and where a line has nothing but its break. */
export function readHeadlessTable(node: Paragraph, reading: Reading): Table | undefined {
  const [first] = node.children
  if (first?.type !== 'text' || !/^[|:-]/.test(first.value)) return undefined
  const [head = '', next] = first.value.split('\n', 2)
  if (next === undefined || !head.includes('|') || !isDelimiterRow(head)) return undefined
  const {start, end} = positionOf(node)
  if (!lineText(reading.lines, start.line + 1).includes('|')) return undefined
  if (reading.lines.text.slice(start.offset, end.offset).includes('\\|')) return undefined
  const lines = linesOf(node.children, reading)?.slice(1)
  if (lines === undefined || lines.some((pieces) => pieces.flat().length === 0)) return undefined
  return {type: 'table', align: alignmentsIn(head), children: lines.map(rowOf), position: {start, end}}
}

/** What stands between two bars, or at an end of a line. */
type Piece = PhrasingContent[]

/** The pieces of each line; undefined where one of them goes on in the next line. */
function linesOf(children: readonly PhrasingContent[], reading: Reading): readonly Piece[][] | undefined {
  let line: Piece[] = [[]]
  const lines = [line]
  for (const child of children) {
    const {start, end} = positionOf(child)
    const parts =
      child.type === 'break' ? ['\n' as const] : child.type === 'text' ? partsOf(child, reading) : [child]
    if (child.type !== 'break' && child.type !== 'text' && start.line !== end.line) return undefined
    for (const part of parts) {
      if (part === '\n') lines.push((line = [[]]))
      else if (part === '|') line.push([])
      else line.at(-1)?.push(part)
    }
  }
  return lines
}

function partsOf(text: Text, reading: Reading): readonly (Text | '\n' | '|')[] {
  const {start, end} = positionOf(text)
  return text.value.split('\n').flatMap((value, index): readonly (Text | '\n' | '|')[] => {
    const from = index === 0 ? start.offset : offsetOfLine(value, start.line + index, reading)
    const position =
      from === undefined
        ? {start, end}
        : {start: pointAt(reading.lines, from), end: pointAt(reading.lines, from + value.length)}
    const parts = piecesOf({...text, value, position}, reading)
    return index === 0 ? parts : ['\n' as const, ...parts]
  })
}

/** Of a text in one line. */
function piecesOf(text: Text, reading: Reading): readonly (Text | '|')[] {
  let at = 0
  return text.value.split(/(\|)/).map((value) => {
    const from = at
    at += value.length
    return value === '|'
      ? value
      : {...text, value, position: placeIn(text, from, at, reading) ?? positionOf(text)}
  })
}

/** Bars at the ends of a line are around its cells. */
function rowOf(pieces: readonly Piece[]): TableRow {
  const from = isBlank(pieces[0]) ? 1 : 0
  const to = pieces.length - (from + 1 < pieces.length && isBlank(pieces.at(-1)) ? 1 : 0)
  const children = pieces
    .slice(from, to)
    .map((piece): TableCell => ({type: 'tableCell', children: trimmed(piece), position: around(piece)}))
  return {type: 'tableRow', children, position: around(pieces.flat())}
}

function isBlank(piece: Piece | undefined): boolean {
  return piece?.every((one) => one.type === 'text' && one.value.trim() === '') === true
}

function trimmed(piece: Piece): PhrasingContent[] {
  const last = piece.length - 1
  return piece.flatMap((one, index): PhrasingContent[] => {
    if (one.type !== 'text') return [one]
    const from = index === 0 ? one.value.length - one.value.trimStart().length : 0
    const value = index === last ? one.value.trimEnd() : one.value
    return value.length <= from ? [] : [{...one, value: value.slice(from), position: moved(one, from)}]
  })
}

function moved(text: Text, by: number): Position {
  const {start, end} = positionOf(text)
  return {start: {...start, column: start.column + by, offset: (start.offset ?? 0) + by}, end}
}

function around(nodes: readonly PhrasingContent[]): Position {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (first === undefined || last === undefined) throw new Error('expected a part of a line')
  return {start: positionOf(first).start, end: positionOf(last).end}
}
