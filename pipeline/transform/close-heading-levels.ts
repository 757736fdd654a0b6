/** Closes gaps in the levels of headings, so that all editions have one outline. */
import type {Block, DocumentNode, Heading} from '../model/tree/nodes.ts'
import {childrenOf} from '../model/tree/walk.ts'
import type {Change, DraftDocument} from './draft.ts'
import {mapFlow} from './map-nodes.ts'

/**
 * A heading is one level below the one that it belongs to, the last of a higher level (WCAG 2.2 SC 1.3.1, ISO 14289-1 §7.4.2);
 * of a sound outline every level stays. Headings in quotations, lists and notes have levels of their own, below that of
 * the section around them.
 */
export function closeHeadingLevels(): Change {
  return closeLevelsOf
}

/** A heading that others may belong to. */
interface OpenHeading {
  readonly said: number
  readonly level: Heading['depth'] | 0
}

const levels: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6]
const withoutHeadings: ReadonlySet<string> = new Set(['figure', 'paragraph', 'table'])
const withOwnLevels: ReadonlySet<string> = new Set(['blockquote', 'definitionList', 'list', 'note'])

function closeLevelsOf(document: DraftDocument): DraftDocument {
  const closed = new Map<DocumentNode, Heading['depth']>()
  closeLevels(
    document.children,
    [
      {said: 0, level: 0},
      {said: 1, level: 1}
    ],
    closed
  )
  if (closed.size === 0) return document
  const block = (node: Block): Block => {
    const depth = closed.get(node)
    return node.type !== 'heading' || depth === undefined ? node : {...node, depth}
  }
  return {...document, children: mapFlow(document.children, {block})}
}

/** Adds to `closed` the headings that get another level; `open` always holds what stands around them all, which is never closed. */
function closeLevels(
  nodes: readonly DocumentNode[],
  open: OpenHeading[],
  closed: Map<DocumentNode, Heading['depth']>
): void {
  for (const node of nodes) {
    if (node.type === 'heading') {
      while (open.length > 1 && (open.at(-1)?.said ?? 0) >= node.depth) open.pop()
      const level = levels[open.at(-1)?.level ?? 0] ?? 6
      open.push({said: node.depth, level})
      if (level !== node.depth) closed.set(node, level)
    } else if (withOwnLevels.has(node.type)) {
      closeLevels(childrenOf(node), [{said: 0, level: open.at(-1)?.level ?? 0}], closed)
    } else if (!withoutHeadings.has(node.type)) closeLevels(childrenOf(node), open, closed)
  }
}
