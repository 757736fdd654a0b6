/** Walks the tree of a Markdown text for an import, which needs nothing but places, addresses and words. */
import type {Nodes, Parents} from 'mdast'
import {defaultLimits} from '../model/limits.ts'
import {parseMarkdown} from '../read/markdown/parse-markdown.ts'

/** Every node of a text, parents before their children, in reading order. */
export function* everyMarkdownNode(text: string): Generator<Nodes> {
  const {root} = parseMarkdown(text, {
    hasFrontMatter: /^---[ \t]*\r?\n[^]*?\n---[ \t]*(?:\r?\n|$)/.test(text),
    hasFormulas: false,
    nesting: defaultLimits.nesting
  })
  yield* below(root)
}

function* below(node: Nodes): Generator<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* below(child)
}

/** The words in a node, as a reader sees them. */
export function wordsOf(node: Parents): string {
  return [...below(node)]
    .map((one) => (one.type === 'text' || one.type === 'inlineCode' ? one.value : ''))
    .join('')
}
