/** The words of blocks, without their shape: for data and for search. */
import type {Block, DocumentNode} from './nodes.ts'
import {plainLine} from './plain-text.ts'
import {visit} from './walk.ts'

/** A line for each paragraph, heading, cell and caption, in reading order; code as it is. */
export function blocksText(blocks: readonly Block[]): string {
  const lines: string[] = []
  visit(blocks, (node) => {
    lines.push(...linesOf(node).filter((line) => line !== ''))
  })
  return lines.join('\n')
}

function linesOf(node: DocumentNode): readonly string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'definitionTerm':
      return [plainLine(node.children)]
    case 'figure':
      return [plainLine(node.children), plainLine(node.caption ?? [])]
    case 'table':
      return [plainLine(node.caption ?? [])]
    case 'callout':
      return [plainLine(node.title ?? [])]
    case 'details':
      return [plainLine(node.summary)]
    case 'record':
      return [plainLine(node.label ?? [])]
    case 'code':
      return [node.value]
    default:
      return []
  }
}
