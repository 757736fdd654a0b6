/** Gives words to blocks and links that have none to be seen: a PDF has no element for what draws nothing. */
import type {Block, Inline} from '../../../pipeline/model/nodes.ts'
import {nodesOf} from '../../../pipeline/model/walk.ts'
import {mapBlocks} from '../../../pipeline/transform/map-nodes.ts'
import {position} from './inlines.ts'

/** Notes without headings: in a PDF their levels would depend on where the notes stand. */
export function withoutHeadings(blocks: readonly Block[]): readonly Block[] {
  return mapBlocks(blocks, {
    block: (block) =>
      block.type === 'heading' ? {type: 'paragraph', id: block.id, position, children: block.children} : block
  })
}

/** The blocks, each with a word at least where it may have words. */
export function withWords(blocks: readonly Block[]): readonly Block[] {
  return mapBlocks(blocks, {block: blockWithWords, inline: linkWithWords})
}

function blockWithWords(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return {...block, children: wordsIn(block.children)}
    case 'figure':
    case 'table':
      return block.caption === undefined ? block : {...block, caption: wordsIn(block.caption)}
    case 'callout':
      return block.title === undefined ? block : {...block, title: wordsIn(block.title)}
    case 'details':
      return {...block, summary: wordsIn(block.summary)}
    case 'definitionList':
      return {
        ...block,
        children: block.children.map((part) =>
          part.type === 'definitionTerm' ? {...part, children: wordsIn(part.children)} : part
        )
      }
    case 'code':
      // A line of nothing to be seen is an empty one.
      return {...block, value: block.value.replace(/^\p{Default_Ignorable_Code_Point}+$/gmu, '')}
    default:
      return block
  }
}

function linkWithWords(inline: Inline): Inline {
  return inline.type === 'link' ? {...inline, children: wordsIn(inline.children)} : inline
}

function wordsIn(inlines: readonly Inline[]): readonly Inline[] {
  const hasWords = nodesOf(inlines, 'text').some(({value}) => /[\p{L}\p{N}]/u.test(value))
  return hasWords ? inlines : [...inlines, {type: 'text', value: 'alpha', position}]
}
