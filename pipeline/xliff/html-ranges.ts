/** Finds the blocks of raw HTML in a text, in which no Markdown is read. */
import type {Nodes} from 'mdast'
import {everyMarkdownNode} from '../import/markdown-nodes.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/** Offsets in UTF-16 code units, in order. HTML in a line of text is none. */
export function htmlRanges(text: string): readonly Range[] {
  if (!text.includes('<')) return []
  const found: Range[] = []
  const inLines = new Set<Nodes>()
  for (const node of everyMarkdownNode(text)) {
    if ('children' in node && (inLines.has(node) || holdsLines(node)))
      for (const child of node.children) inLines.add(child)
    const {start, end} = node.position ?? {}
    if (
      node.type === 'html' &&
      !inLines.has(node) &&
      start?.offset !== undefined &&
      end?.offset !== undefined
    )
      found.push({start: start.offset, end: end.offset})
  }
  return found
}

function holdsLines({type}: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}
