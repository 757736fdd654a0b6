/** Gives a place to the nodes that the parser leaves without one, and lets nodes at one place share it. */
import type {Nodes, Root} from 'mdast'
import type {Point, Position} from 'unist'

/**
 * Text around a bare web address has no place: it takes its parent's. Where a node begins or ends as its parent does, or
 * begins where the one before it ends, both have the same point: places are a third of a document's tree in memory, and
 * half of them are there twice.
 */
export function placeAll(root: Root): void {
  const start = {line: 1, column: 1, offset: 0}
  const pending: {readonly node: Nodes; readonly within: Position}[] = [
    {node: root, within: {start, end: start}}
  ]
  for (let entry = pending.pop(); entry !== undefined; entry = pending.pop()) {
    const {node, within} = entry
    node.position ??= within
    if (!('children' in node)) continue
    const {position} = node
    let before = position.start
    for (const child of node.children) {
      child.position = child.position === undefined ? position : shared(child.position, position, before)
      before = child.position.end
      pending.push({node: child, within: position})
    }
  }
}

function shared(own: Position, parent: Position, before: Point): Position {
  const start = isSame(own.start, before) ? before : own.start
  const end = isSame(own.end, parent.end) ? parent.end : own.end
  return start === parent.start && end === parent.end ? parent : {start, end}
}

function isSame(one: Point, other: Point): boolean {
  return one.offset === other.offset && one.line === other.line && one.column === other.column
}

/** The place of a node of a tree that went through `placeAll`. */
export function positionOf(node: {
  readonly type: string
  readonly position?: Position | undefined
}): Position {
  if (node.position === undefined) throw new Error(`expected a place on ${node.type}`)
  return node.position
}
