/** Reads the blocks of a quotation or of an item; undefined where one of them is not of the common subset. */
import type {BlockContent, DefinitionContent} from 'mdast'
import type {Point} from 'unist'
import type {Found} from './block.ts'
import type {Lines} from './lines.ts'

interface Blocks {
  readonly nodes: (BlockContent | DefinitionContent)[]
  /** Where the last of them ends. */
  readonly end: Point
  /** Whether a blank line is between two of them. */
  readonly areSpread: boolean
}

/** The nodes, where the last ends, and whether empty lines part them. */
export function readBlocks(lines: Lines, found: Found): Blocks | undefined {
  const nodes: (BlockContent | DefinitionContent)[] = []
  let areSpread = false
  for (let at = lines.nextWritten(0); at < lines.count;) {
    const block = found.readBlock(lines, at, found)
    if (block === undefined) return undefined
    nodes.push(block.node)
    at = lines.nextWritten(block.next)
    if (at < lines.count && lines.isBlank(at - 1)) areSpread = true
  }
  const end = nodes.at(-1)?.position?.end
  return end === undefined ? undefined : {nodes, end, areSpread}
}
