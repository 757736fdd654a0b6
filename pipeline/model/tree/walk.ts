/** Walks over the nodes of a document, in reading order. */
import type {DocumentNode, Flow, Inline, Note} from './nodes.ts'
import {kindOf} from './shape.ts'

/**
 * The nodes directly inside a node, in reading order: a caption where a reader meets it. A mapper is given the same (shape.ts),
 * and takes twice as long, which counts where some thirty walks go over each document.
 */
export function childrenOf(node: DocumentNode): readonly DocumentNode[] {
  switch (node.type) {
    // Two nodes of three are words.
    case 'text':
    case 'inlineCode':
    case 'break':
    case 'image':
    case 'footnoteReference':
    case 'formula':
    case 'code':
    case 'thematicBreak':
      return none
    case 'table':
      return joined(node.caption, node.children)
    case 'figure':
      return joined(node.children, node.caption)
    case 'callout':
      return joined(node.title, node.children)
    case 'details':
      return joined(node.summary, node.children)
    case 'record':
      return joined(joined(node.label, node.children), node.facts && [node.facts])
    default:
      return node.children
  }
}

function joined(
  first: readonly DocumentNode[] | undefined,
  second: readonly DocumentNode[] | undefined
): readonly DocumentNode[] {
  if (first === undefined || second === undefined) return first ?? second ?? none
  return [...first, ...second]
}

const none: readonly DocumentNode[] = []

/** Visits nodes and all that they hold, each before its children. */
export function visit(nodes: readonly DocumentNode[], visitor: (node: DocumentNode) => void): void {
  for (const node of nodes) {
    visitor(node)
    const children = childrenOf(node)
    if (children.length > 0) visit(children, visitor)
  }
}

/** The nodes of one type below some nodes, in reading order. */
export function nodesOf<T extends DocumentNode['type']>(
  nodes: readonly (Flow | Note | Inline)[],
  type: T
): readonly Extract<DocumentNode, {type: T}>[] {
  const found: Extract<DocumentNode, {type: T}>[] = []
  gather(nodes, {type, within: kindOf({type}) === 'inline' ? childrenOf : outsideLines, found})
  return found
}

interface Gathering<T extends DocumentNode['type']> {
  readonly type: T
  readonly within: typeof childrenOf
  readonly found: Extract<DocumentNode, {type: T}>[]
}

function gather<T extends DocumentNode['type']>(
  nodes: readonly DocumentNode[],
  gathering: Gathering<T>
): void {
  const {type, within, found} = gathering
  for (const node of nodes) {
    if (isOf(node, type)) found.push(node)
    const children = within(node)
    if (children.length > 0) gather(children, gathering)
  }
}

/** The nodes directly inside a node but for those of its lines, which hold no block: nine of ten nodes stand in lines. */
function outsideLines(node: DocumentNode): readonly DocumentNode[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'definitionTerm':
      return none
    default:
      return childrenOf(node)
  }
}

function isOf<T extends DocumentNode['type']>(
  node: DocumentNode,
  type: T
): node is Extract<DocumentNode, {type: T}> {
  return node.type === type
}
