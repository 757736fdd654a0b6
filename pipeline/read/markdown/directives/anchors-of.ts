/** Keeps the ids of blocks that become part of one with another id: links to them lead to it. */
import type {Block, Span} from '../../../model/tree/nodes.ts'

/** Anchors, which stand before the block; nothing where none of the blocks has an id. */
export function anchorsOf(blocks: readonly Pick<Block, 'id' | 'position'>[]): readonly Block[] {
  const anchors = blocks.flatMap(({id, position}): readonly Span[] =>
    id === '' ? [] : [{type: 'span', id, children: [], position}]
  )
  const [first] = anchors
  return first === undefined ? [] : [{type: 'paragraph', id: '', children: anchors, position: first.position}]
}
