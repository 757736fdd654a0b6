/** Puts each top-level heading and what belongs to it into a section. */
import type {Flow, Heading} from '../model/tree/nodes.ts'
import type {Change} from './draft.ts'

interface OpenSection {
  readonly type: 'section'
  readonly heading: Heading
  readonly children: Flow[]
}

/** A section ends before the next heading of its level or above; a level that is skipped opens no section of its own. */
export function wrapSections(): Change {
  return (document) => ({...document, children: wrap(document.children)})
}

function wrap(nodes: readonly Flow[]): readonly Flow[] {
  const top: Flow[] = []
  const open: OpenSection[] = []
  for (const node of nodes) {
    if (node.type === 'heading') {
      while ((open.at(-1)?.heading.depth ?? 0) >= node.depth) open.pop()
      const section: OpenSection = {type: 'section', heading: node, children: [node]}
      innermost(open, top).push(section)
      open.push(section)
    } else innermost(open, top).push(node)
  }
  return top
}

function innermost(open: readonly OpenSection[], top: Flow[]): Flow[] {
  return open.at(-1)?.children ?? top
}
