/** Tells which paragraphs authors set above a table or figure as its caption. */
import type {Flow, Inline} from '../../../model/tree/nodes.ts'
import {plainText} from '../../../model/tree/plain-text.ts'

/** More words are text that stands out. */
const longest = 200

/** Whether a block is a paragraph all in bold, notes aside, right above a table or figure: it stays on the page of that. */
export function isCaption(blocks: readonly Flow[], index: number): boolean {
  const block = blocks[index]
  if (block?.type !== 'paragraph' || !isBold(block.children)) return false
  const [next, other] = blocks.slice(index + 1, index + 3)
  const below = next?.type === 'noteGroup' ? other : next
  const isShown = below?.type === 'table' || below?.type === 'figure'
  return isShown && plainText(block.children).length <= longest
}

function isBold(words: readonly Inline[]): boolean {
  const [first, ...others] = words
  if (first === undefined || others.some(({type}) => type !== 'footnoteReference')) return false
  return first.type === 'strong' || (first.type === 'emphasis' && isBold(first.children))
}
