/** Walks over the nodes of a document, in reading order. */
import type {Block, DocumentNode, Flow, Inline, Note} from './nodes.ts'

/** The nodes directly inside a node, in reading order: a caption where a reader meets it. */
export function childrenOf(node: DocumentNode): readonly DocumentNode[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'break':
    case 'image':
    case 'formula':
    case 'footnoteReference':
    case 'thematicBreak':
    case 'code':
      return []
    case 'figure':
      return [...node.children, ...(node.caption ?? [])]
    case 'table':
      return [...(node.caption ?? []), ...node.children]
    case 'callout':
      return [...(node.title ?? []), ...node.children]
    case 'details':
      return [...node.summary, ...node.children]
    case 'record':
      return [...(node.label ?? []), ...node.children, ...(node.facts === undefined ? [] : [node.facts])]
    case 'paragraph':
    case 'heading':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'tableRow':
    case 'tableCell':
    case 'division':
    case 'definitionList':
    case 'definitionTerm':
    case 'definitionDescription':
    case 'section':
    case 'noteGroup':
    case 'note':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'span':
    case 'phrase':
      return node.children
  }
}

/** Visits nodes and all that they hold, each before its children. */
export function visit(nodes: readonly DocumentNode[], visitor: (node: DocumentNode) => void): void {
  for (const node of nodes) {
    visitor(node)
    visit(childrenOf(node), visitor)
  }
}

const blockTypes: ReadonlySet<string> = new Set<Block['type']>([
  'paragraph',
  'heading',
  'thematicBreak',
  'blockquote',
  'list',
  'table',
  'code',
  'figure',
  'callout',
  'division',
  'details',
  'record',
  'definitionList'
])

/** Whether a node is a block: what has an id. */
export function isBlock(node: DocumentNode): node is Block {
  return blockTypes.has(node.type)
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
