/** Joins the words of blocks into one text, without their structure: for data and for search. */
import {nameOf} from '../edition/held.ts'
import type {Block, DocumentNode} from './nodes.ts'
import {plainLine} from './plain-text.ts'
import {kindOf} from './shape.ts'
import {visit} from './walk.ts'

/** A line for each paragraph, heading, cell and caption, in reading order; code as it is. */
export function blocksText(blocks: readonly Block[]): string {
  const lines: string[] = []
  visit(blocks, (node) => {
    if (kindOf(node) !== 'inline') lines.push(...linesOf(node).filter((line) => line !== ''))
  })
  return lines.join('\n')
}

function linesOf(node: DocumentNode): readonly string[] {
  if (node.type === 'code') return [node.value]
  const pictures = node.type === 'figure' ? [plainLine(node.children)] : []
  return [...pictures, plainLine(nameOf(node))]
}
