/** Gives words to links that have none to be seen: a PDF has no place to click on then. */
import type {Block, Inline} from '../../../pipeline/model/tree/nodes.ts'
import {nodesOf} from '../../../pipeline/model/tree/walk.ts'
import {mapBlocks} from '../../../pipeline/transform/map-nodes.ts'
import {position} from './inlines.ts'

/** The blocks, each link in them with a word at least. */
export function withWords(blocks: readonly Block[]): readonly Block[] {
  return mapBlocks(blocks, {inline: linkWithWords})
}

function linkWithWords(inline: Inline): Inline {
  return inline.type === 'link' ? {...inline, children: wordsIn(inline.children)} : inline
}

function wordsIn(inlines: readonly Inline[]): readonly Inline[] {
  const hasWords = nodesOf(inlines, 'text').some(({value}) => /[\p{L}\p{N}]/u.test(value))
  return hasWords ? inlines : [...inlines, {type: 'text', value: 'alpha', position}]
}
