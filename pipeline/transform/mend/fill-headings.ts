/** Replaces headings without words: an outline has no place for them. */
import {isBlank} from '../../model/tree/is-blank.ts'
import type {Block} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {mapWithin, unchanged, type Mapper} from '../../model/tree/shape.ts'

/**
 * What else a heading holds, such as a picture or an anchor, stays as a paragraph, and its id as a division without content.
 * A heading of level 1 that opens a document is its title, which has words by other ways.
 */
export function fillHeadings(blocks: readonly Block[]): readonly Block[] {
  const [first, ...rest] = blocks
  if (first?.type === 'heading' && first.depth === 1) return [first, ...mapper.blocks(rest)]
  return mapper.blocks(blocks)
}

const mapper: Mapper = {...unchanged, blocks: (list) => list.map((one) => mapWithin(filled(one), mapper))}

function filled(block: Block): Block {
  if (block.type !== 'heading' || !isBlank(plainText(block.children))) return block
  const {id, position} = block
  const children = block.children.filter(({type}) => type !== 'text' && type !== 'break')
  return children.length === 0
    ? {type: 'division', id, children: [], position}
    : {type: 'paragraph', id, children, position}
}
