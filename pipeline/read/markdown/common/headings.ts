/** Reads headings that begin with `#`, and thematic breaks (CommonMark 0.31 §4.1, §4.2). */
import type {Heading} from 'mdast'
import type {Block, Found} from './block.ts'
import {leafOf} from './leaf.ts'
import type {Lines} from './lines.ts'

const depths = [1, 2, 3, 4, 5, 6] as const

/** Without `#` at its end, and with words. */
const heading = /^(#{1,6}) +([^ ].*)$/

/** Whether a line is a heading, or one without words. */
export const mayBeHeading = /^#{1,6}(?:[ \t]|$)/

/** The heading on line `at`; undefined for what the parser is to judge, as a line with `#` at its end. */
export function readHeading(lines: Lines, at: number, found: Found): Block | undefined {
  const [, marks = '', words = ''] = heading.exec(lines.written(at)) ?? []
  const depth = depths[marks.length - 1]
  if (depth === undefined || /[ #]$/.test(words)) return undefined
  const node: Heading = {type: 'heading', depth, children: [], position: lines.position(at, at)}
  const to = lines.end(at)
  const leaf = leafOf(node, lines, {first: at, last: at, from: to - words.length, to})
  if (leaf === undefined) return undefined
  found.leaves.push(leaf)
  return {node, next: at + 1}
}

export const thematicBreak = /^(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$/

/** The break on line `at`, which looks like one; undefined where spaces end the line. */
export function readThematicBreak(lines: Lines, at: number): Block | undefined {
  if (lines.text[lines.end(at) - 1] === ' ') return undefined
  return {node: {type: 'thematicBreak', position: lines.position(at, at)}, next: at + 1}
}
