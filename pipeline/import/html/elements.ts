/** Walks the elements of a web page, and reads their words. */
import type {Element, Nodes} from 'hast'

/** The node itself, where it is one, and all in it, in their order. */
export function* everyElement(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node
  if ('children' in node) for (const child of node.children) yield* everyElement(child)
}

/** Of all text in a node, as it stands; empty for none. */
export function wordsIn(node: Nodes | undefined): string {
  if (node === undefined) return ''
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsIn).join('') : ''
}
