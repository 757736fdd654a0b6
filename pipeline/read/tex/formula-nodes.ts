/** Makes mdast nodes of formulas, which know where each character of their TeX stands in the source. */
import type {Code, Literal} from 'mdast'
import type {Point, Position} from 'unist'
import type {LineTable} from '../line-table.ts'
import {pointAt} from '../line-table.ts'
import {positionOf} from '../markdown/place-all.ts'
import type {Extension} from '../markdown/limits/parser-types.ts'

/** A stretch of the TeX that stands in one line. */
interface Chunk {
  /** Its index in the TeX. */
  readonly at: number
  readonly line: number
  readonly offset: number
}

interface FormulaNode extends Literal {
  display: boolean
  chunks: Chunk[]
}

/** A formula in a line; with `$$` it is displayed. */
export interface InlineMath extends FormulaNode {
  type: 'inlineMath'
  /** Whether nothing but a paragraph is around it, which can be parted there. */
  isOfParagraph: boolean
}

/** A formula on lines of its own. */
export interface DisplayMath extends FormulaNode {
  type: 'math'
}

declare module 'mdast' {
  interface RootContentMap {
    inlineMath: InlineMath
    math: DisplayMath
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath
  }
  interface BlockContentMap {
    math: DisplayMath
  }
}

type Handle = NonNullable<Extension['enter']>[string]

/** What formulas are in the tree. */
export function formulaNodes(): Extension {
  const exit: Handle = function (token) {
    this.exit(token)
  }
  const add: Handle = function (token) {
    const node = this.stack.at(-1)
    if (node?.type !== 'inlineMath' && node?.type !== 'math') throw new Error('expected a formula')
    const {line, offset} = token.start
    const before = node.chunks.at(-1)
    if (before !== undefined) node.value += '\n'.repeat(line - before.line)
    node.chunks.push({at: node.value.length, line, offset})
    node.value += this.sliceSerialize(token)
  }
  return {
    enter: {
      mathText(token) {
        const display = this.sliceSerialize(token).startsWith('$$')
        this.enter({type: 'inlineMath', value: '', display, chunks: [], isOfParagraph: false}, token)
      },
      mathFlow(token) {
        this.enter({type: 'math', value: '', display: true, chunks: []}, token)
      }
    },
    exit: {mathText: exit, mathFlow: exit, mathTextData: add, mathFlowData: add}
  }
}

/** A fenced block as a formula, without so many lines at its head; each of its lines ends as one of the source does. */
export function formulaOfCode(node: Code, head: number, lines: LineTable): DisplayMath {
  const position = positionOf(node)
  const texts = node.value.split('\n').slice(head)
  const value = texts.join('\n')
  let at = 0
  const chunks = texts.map((text, index): Chunk => {
    const line = position.start.line + 1 + head + index
    const start = at
    at += text.length + 1
    return {at: start, line, offset: lineEndOf(line, lines) - text.length}
  })
  return {type: 'math', value, display: true, chunks, position}
}

/** Of a line without its ending. */
function lineEndOf(line: number, {text, starts}: LineTable): number {
  const next = starts[line]
  const end = next === undefined ? text.length : next - 1
  return text[end - 1] === '\r' ? end - 1 : end
}

/** The place of a stretch of the TeX, from one index to another, where it is written. */
export function placeInFormula(
  node: InlineMath | DisplayMath,
  [from, to]: readonly [number, number],
  lines: LineTable
): Position {
  return {start: pointOf(node, from, lines), end: pointOf(node, Math.max(to, from), lines)}
}

function pointOf(node: InlineMath | DisplayMath, index: number, lines: LineTable): Point {
  const chunk = node.chunks.findLast(({at}) => at <= index) ?? node.chunks[0]
  if (chunk === undefined) return positionOf(node).start
  return pointAt(lines, chunk.offset + index - chunk.at)
}
