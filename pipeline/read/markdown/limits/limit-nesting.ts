/** Limits how deep trees nest, so that the functions which walk them, remark's and ours, may recurse. */
import type {Nodes, Root} from 'mdast'
import type {Processor} from 'unified'
import type {Point} from 'unist'

/** Where nesting goes beyond the limit. */
type TooDeep = Point

export interface NestingLimit {
  /** To be used before remark-gfm, whose own transforms recurse. */
  readonly plugin: (this: Processor) => void
  /** The first place beyond the limit, once a text is parsed. */
  readonly found: () => TooDeep | undefined
}

/** A plugin that cuts what lies deeper than `limit` out of the tree. */
export function limitNesting(limit: number): NestingLimit {
  let tooDeep: TooDeep | undefined
  return {
    plugin() {
      const data = this.data()
      data.fromMarkdownExtensions ??= []
      data.fromMarkdownExtensions.push({
        transforms: [
          (root) => {
            tooDeep = cut(root, limit)
          }
        ]
      })
    },
    found: () => tooDeep
  }
}

/** Parts of a block that is counted itself. */
const parts: ReadonlySet<string> = new Set<Nodes['type']>(['root', 'listItem', 'tableRow', 'tableCell'])

function cut(root: Root, limit: number): TooDeep | undefined {
  let tooDeep: TooDeep | undefined
  const pending: {readonly node: Nodes; readonly depth: number}[] = [{node: root, depth: 0}]
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    const {node} = entry
    if (!('children' in node)) continue
    const depth = entry.depth + (parts.has(node.type) ? 0 : 1)
    if (depth > limit) {
      node.children = []
      const start = node.position?.start
      if (start !== undefined && (tooDeep === undefined || start.line < tooDeep.line)) tooDeep = start
    } else {
      for (const child of node.children) pending.push({node: child, depth})
    }
  }
  return tooDeep
}

/**
 * The first line that opens far more directives than the limit allows. The parser's time grows with the square of these,
 * so they are counted before it begins, with room for text that only looks like them.
 */
export function directivesBeyond(text: string, limit: number): TooDeep | undefined {
  let directives = 0
  let offset = 0
  for (const [index, line] of text.split('\n').entries()) {
    directives = Math.max(0, directives + directiveChange(line))
    if (directives > 2 * limit) return {line: index + 1, column: 1, offset}
    offset += line.length + 1
  }
  return undefined
}

/** One more for a line that opens a container, one less for a line that closes one; code is not told apart. */
function directiveChange(line: string): number {
  const fence = /^[ \t>]*:{3,}(.*)$/.exec(line)
  return fence === null ? 0 : fence[1]?.trim() === '' ? -1 : 1
}
