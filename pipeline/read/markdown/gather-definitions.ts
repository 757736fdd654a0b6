/** Gathers the link and footnote definitions of a document, wherever in it they stand. */
import type {Definition, FootnoteDefinition, Nodes, Root} from 'mdast'

export interface Definitions {
  /** Of several with one identifier the first, as CommonMark has it. */
  readonly links: ReadonlyMap<string, Definition>
  /** In the order of writing, duplicates too. */
  readonly notes: readonly FootnoteDefinition[]
  /** The identifiers that a link or an image refers to. */
  readonly referred: ReadonlySet<string>
}

/** Walks the whole tree. */
export function gatherDefinitions(root: Root): Definitions {
  const links = new Map<string, Definition>()
  const notes: FootnoteDefinition[] = []
  const referred = new Set<string>()
  const pending: Nodes[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node)
    if (node.type === 'footnoteDefinition') notes.push(node)
    if (node.type === 'linkReference' || node.type === 'imageReference') referred.add(node.identifier)
    if ('children' in node) for (const child of node.children.toReversed()) pending.push(child)
  }
  return {links, notes, referred}
}
