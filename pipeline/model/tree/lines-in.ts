/** Says how long a text is, by the lines that its nodes take in its source. */
import {childrenOf} from './walk.ts'
import type {DocumentNode} from './nodes.ts'

/** Lines of a text whose parts are kept, each by itself, so that an edit has the part alone made anew in which it is. */
export const longText = 2048

/** Sections, and groups of notes, have no place of their own. */
export function linesIn(nodes: readonly DocumentNode[]): number {
  let lines = 0
  for (const node of nodes) {
    if ('position' in node) lines += node.position.end.line - node.position.start.line + 1
    else lines += linesIn(childrenOf(node))
  }
  return lines
}
