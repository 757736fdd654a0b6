/** Reads captions of tables as Pandoc and Quarto write them: a paragraph or line right behind a table that begins with `:`, or with `Table:`, which may stand above, too. */
import type {Paragraph, Table} from 'mdast'
import type {Position} from 'unist'
import {pointAt} from '../../line-table.ts'
import {takeAttributes} from './attributes.ts'
import type {BlockDirective} from './block-directives.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import type {SourceNode} from '../source-tree.ts'

/**
 * The siblings with a directive `:::table` in place of a table and its caption, which may end with the table's id: `: Fees {#tbl-fees}`.
 * As in Pandoc, what stands behind a table with a caption above it is that of the next one.
 */
export function readCaptions(nodes: readonly SourceNode[], reading: Reading): readonly SourceNode[] {
  if (!nodes.some(({type}) => type === 'table')) return nodes
  const read: SourceNode[] = []
  for (const node of nodes.flatMap((one) => (one.type === 'table' ? partCaption(one, reading) : [one]))) {
    const last = read.at(-1)
    const captioned =
      node.type === 'paragraph' && last?.type === 'table' && signOf(read.at(-2), reading) === undefined
        ? captionedBy(node, last, reading)
        : node.type === 'table' && last?.type === 'paragraph' && signOf(last, reading)?.startsWith('Table')
          ? captionedBy(last, node, reading)
          : undefined
    if (captioned !== undefined) read.pop()
    read.push(captioned ?? node)
  }
  return read
}

/** The table, and a paragraph in place of a last row that is a caption: to GFM a line right below a table is a row, but rows with bars end in none without. */
function partCaption(table: Table, reading: Reading): readonly SourceNode[] {
  const rows = table.children.slice(0, -1)
  const [before, row] = [rows.at(-1), table.children.at(-1)]
  const [cell, ...others] = row?.children ?? []
  if (before === undefined || cell === undefined || others.length > 0) return [table]
  const position = positionOf(cell)
  const hasBars = writtenAt(positionOf(before), reading).includes('|')
  if (!hasBars || !captionSign.test(writtenAt(position, reading))) return [table]
  const whole = {start: positionOf(table).start, end: positionOf(before).end}
  return [
    {...table, children: rows, position: whole},
    {type: 'paragraph', children: cell.children, position}
  ]
}

function captionedBy(node: Paragraph, table: Table, reading: Reading): BlockDirective | undefined {
  const sign = signOf(node, reading)
  if (sign === undefined) return undefined
  const {start, end} = positionOf(node)
  const {children, attributes} = takeAttributes(node.children, reading)
  const [first, ...others] = children
  if (first?.type !== 'text' || !first.value.startsWith(sign)) return undefined
  const whole = positionOf(table)
  const isAbove = start.line < whole.start.line
  const at = pointAt(reading.lines, (start.offset ?? 0) + sign.length)
  const words = {
    ...first,
    value: first.value.slice(sign.length),
    position: {start: at, end: positionOf(first).end}
  }
  return {
    type: 'blockDirective',
    form: 'container',
    name: 'table',
    label: {type: 'directiveLabel', children: [words, ...others]},
    attributes: [...attributes],
    closed: true,
    openingEnd: end,
    children: [table],
    position: isAbove ? {start, end: whole.end} : {start: whole.start, end}
  }
}

/** What a caption begins with; undefined for what is none. */
function signOf(node: SourceNode | undefined, reading: Reading): string | undefined {
  if (node?.type !== 'paragraph') return undefined
  return captionSign.exec(writtenAt(positionOf(node), reading))?.[0]
}

const captionSign = /^(?:Table)?:[ \t]+(?=\S)/

function writtenAt({start, end}: Position, {lines}: Reading): string {
  return lines.text.slice(start.offset, end.offset)
}
