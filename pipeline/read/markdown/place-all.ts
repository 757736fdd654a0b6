/** Gives a place to the nodes that the parser leaves without one. */
import type {Nodes, Root} from 'mdast'
import type {Position} from 'unist'

/** Text around a bare web address has none: it takes its parent's. */
export function placeAll(root: Root): void {
  const start = {line: 1, column: 1, offset: 0}
  const pending: {readonly node: Nodes; readonly within: Position}[] = [
    {node: root, within: {start, end: start}}
  ]
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    const {node, within} = entry
    const position = node.position ?? within
    node.position = position
    if ('children' in node) for (const child of node.children) pending.push({node: child, within: position})
  }
}

/** The place of a node of a tree that went through `placeAll`. */
export function positionOf(node: {
  readonly type: string
  readonly position?: Position | undefined
}): Position {
  if (node.position === undefined) throw new Error(`expected a place on ${node.type}`)
  return node.position
}
