/** Cuts code blocks into the runs that editions colour: keywords, strings, comments. */
import type {Block, Code} from '../model/tree/nodes.ts'
import {nodesOf} from '../model/tree/walk.ts'
import {openHighlighter} from './code-highlighter.ts'
import {changeDocuments, type Draft} from './draft.ts'
import {mapFlow} from './map-nodes.ts'

/** Code in a language without a grammar, or in none, has no tokens. */
export async function colourCode(draft: Draft): Promise<Draft> {
  const blocks = draft.documents.flatMap((document) => nodesOf(document.children, 'code'))
  const languages = new Set(blocks.map(languageOf).filter((language) => !plain.has(language)))
  const highlighter = languages.size === 0 ? undefined : await openHighlighter(languages)
  if (highlighter === undefined) return draft
  const block = (node: Block): Block => {
    // A carriage return would count as the end of a line for the grammar, and as a character for us.
    if (node.type !== 'code' || node.value.includes('\r')) return node
    const tokens = highlighter.tokensOf(node.value, languageOf(node))
    return tokens === undefined ? node : {...node, tokens}
  }
  const coloured = changeDocuments(draft, (document) => ({
    ...document,
    children: mapFlow(document.children, {block})
  }))
  highlighter.close()
  return coloured
}

const plain: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'none', 'ansi'])

/** `rust` for an info string such as `Rust,ignore` or `rust{1,3}`. */
function languageOf(code: Code): string {
  return (code.language ?? '').toLowerCase().split(/[,{\s]/)[0] ?? ''
}
