/** Moves anchors that stand alone, such as `<a id="old-name"></a>` above a heading, to the block after them. */
import type {Block, Inline, Span} from '../../model/tree/nodes.ts'

/** Whether a block is a paragraph of anchors alone. */
export function isAnchors(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    block.id === '' &&
    block.children.every((inline) => isAnchor(inline) || isSpace(inline))
  )
}

function isAnchor(inline: Inline): inline is Span {
  return inline.type === 'span' && inline.children.length === 0
}

function isSpace(inline: Inline): boolean {
  return inline.type === 'text' && inline.value.trim() === ''
}

/** Puts them at the start of the next paragraph or heading; before another block they are divisions without content. */
export function attachAnchors(blocks: readonly Block[]): readonly Block[] {
  const attached: Block[] = []
  let anchors: Span[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph' && isAnchors(block)) {
      for (const anchor of block.children.filter(isAnchor)) anchors.push(anchor)
      continue
    }
    if (block.type === 'paragraph' || block.type === 'heading') {
      attached.push({...block, children: [...anchors, ...block.children]})
    } else {
      for (const anchor of anchors) attached.push(divisionOf(anchor))
      attached.push(block)
    }
    anchors = []
  }
  for (const anchor of anchors) attached.push(divisionOf(anchor))
  return attached
}

function divisionOf(anchor: Span): Block {
  return {type: 'division', id: anchor.id ?? '', children: [], position: anchor.position}
}
