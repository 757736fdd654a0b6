/** Reads quotations of which each line has its mark (CommonMark 0.31 §5.1). */
import {mostNested, type Block, type Found} from './block.ts'
import type {Lines} from './lines.ts'
import {readBlocks} from './read-blocks.ts'

const mark = 62
const space = 32
const tab = 9

/** The quotation from line `at`; undefined for what the parser is to judge, as where a line goes on without the mark. */
export function readQuotation(lines: Lines, at: number, found: Found): Block | undefined {
  const {text, depth} = lines
  if (depth >= mostNested) return undefined
  const starts: number[] = []
  const ends: number[] = []
  let next = at
  for (; next < lines.count && text.charCodeAt(lines.start(next)) === mark; next += 1) {
    const end = lines.end(next)
    if (end === lines.start(next)) break
    let start = lines.start(next) + 1
    if (start < end) {
      const code = text.charCodeAt(start)
      if (code === tab) return undefined
      if (code === space) start += 1
    }
    starts.push(start)
    ends.push(end)
  }
  // A line that goes on without the mark is the parser's.
  if (next < lines.count && !lines.isBlank(next)) return undefined
  const inner = lines.within({first: at, starts, ends, depth: depth + 1, isQuoted: true})
  if (inner.isBlank(0) || inner.isBlank(inner.count - 1)) return undefined
  const blocks = readBlocks(inner, found)
  if (blocks === undefined) return undefined
  const start = lines.pointAt(at, lines.start(at))
  return {node: {type: 'blockquote', children: blocks.nodes, position: {start, end: {...blocks.end}}}, next}
}
