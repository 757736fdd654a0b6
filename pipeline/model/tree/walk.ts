/** Walks over the nodes of a document, in reading order. */
import type {DocumentNode, Flow, Inline, Note} from './nodes.ts'
import {isLeaf, mapWithin, type Mapper} from './shape.ts'

/** The nodes directly inside a node, in reading order: a caption where a reader meets it. */
export function childrenOf(node: DocumentNode): readonly DocumentNode[] {
  if (isLeaf(node)) return none
  let children: readonly DocumentNode[] = []
  const take = <N extends readonly DocumentNode[]>(nodes: N): N => {
    children = children.length === 0 ? nodes : [...children, ...nodes]
    return nodes
  }
  const facts: Mapper['facts'] = (list) => {
    take([list])
    return list
  }
  mapWithin(node, {words: take, images: take, blocks: take, parts: take, flow: take, facts})
  return children
}

const none: readonly DocumentNode[] = []

/** Visits nodes and all that they hold, each before its children. */
export function visit(nodes: readonly DocumentNode[], visitor: (node: DocumentNode) => void): void {
  const all = <N extends readonly DocumentNode[]>(list: N): N => {
    for (const node of list) {
      visitor(node)
      mapWithin(node, mapper)
    }
    return list
  }
  const facts: Mapper['facts'] = (list) => {
    all([list])
    return list
  }
  const mapper: Mapper = {words: all, images: all, blocks: all, parts: all, flow: all, facts}
  all(nodes)
}

/** The nodes of one type below some nodes, in reading order. */
export function nodesOf<T extends DocumentNode['type']>(
  nodes: readonly (Flow | Note | Inline)[],
  type: T
): readonly Extract<DocumentNode, {type: T}>[] {
  const found: Extract<DocumentNode, {type: T}>[] = []
  visit(nodes, (node) => {
    if (isOf(node, type)) found.push(node)
  })
  return found
}

function isOf<T extends DocumentNode['type']>(
  node: DocumentNode,
  type: T
): node is Extract<DocumentNode, {type: T}> {
  return node.type === type
}
