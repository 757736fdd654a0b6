/** Reports lines of bold words that stand for headings: readers have no contents of them, and screen readers nothing to go by. */
import type {Paragraph, RootContent} from 'mdast'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

/** As long as a heading may be. */
const longest = 80

/**
 * In a document that has no heading but its title, several paragraphs of nothing but bold words, each before text (WCAG 2.2
 * F2). A single one may be an emphasis of its own, one that ends with a colon or full stop leads in, and words that stand there twice
 * are who speaks.
 */
export function reportBoldHeadings(blocks: readonly RootContent[], reading: Reading): void {
  if (blocks.some((block) => block.type === 'heading' && block.depth > 1)) return
  const found = blocks.filter(
    (block, index): block is Paragraph => isBoldLine(block) && isText(blocks[index + 1])
  )
  const written = found.map((block) => writtenOf(block, reading))
  if (found.length < 2 || new Set(written).size < found.length) return
  for (const [index, block] of found.entries()) {
    const position = positionOf(block)
    const quoted = written[index] ?? ''
    const hint = 'write `## ` before the words, without the asterisks: it is in the contents then'
    reading.tell({what: 'a heading in bold', outcome: 'is a paragraph here', hint, quoted, position})
  }
}

function writtenOf(block: Paragraph, {lines}: Reading): string {
  const {start, end} = positionOf(block)
  return lines.text.slice(start.offset, end.offset)
}

function isText(block: RootContent | undefined): boolean {
  return (
    block !== undefined && block.type !== 'thematicBreak' && block.type !== 'heading' && !isBoldLine(block)
  )
}

function isBoldLine(block: RootContent): boolean {
  if (block.type !== 'paragraph' || block.children.length !== 1) return false
  const [strong] = block.children
  if (strong?.type !== 'strong' || !strong.children.every(({type}) => type === 'text')) return false
  const words = strong.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return words.length <= longest && /^[\p{L}\p{N}¿¡][^\n]*[\p{L}\p{N})?!”»]$/u.test(words)
}
