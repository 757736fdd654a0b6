/** Lists what a node holds itself: its words, such as a title, a caption or the cells of a table, and the blocks in it. */
import type {Block, DocumentNode, Inline} from '../tree/nodes.ts'
import {mapWithin, unchanged} from '../tree/shape.ts'

/** What stands in a node and not in a block below it, in reading order; an image of a figure is a text of its own. */
export function wordsIn(node: DocumentNode): readonly (readonly Inline[])[] {
  const lists: (readonly Inline[])[] = []
  mapWithin(node, {
    ...unchanged,
    words(words) {
      lists.push(words)
      return words
    },
    images(images) {
      for (const image of images) lists.push([image])
      return images
    }
  })
  return lists
}

/** The blocks directly in a node, those in its items and descriptions and a record's facts among them, in reading order. */
export function blocksIn(node: DocumentNode): readonly Block[] {
  const found: Block[] = []
  mapWithin(node, {
    ...unchanged,
    blocks(blocks) {
      for (const block of blocks) found.push(block)
      return blocks
    },
    facts(list) {
      found.push(list)
      return list
    }
  })
  return found
}

/** The words that a node is called by: a heading's or paragraph's own, a caption, a title, a label; none for any other. */
export function nameOf(node: DocumentNode): readonly Inline[] {
  let name: readonly Inline[] = []
  mapWithin(node, {
    ...unchanged,
    words(words) {
      name = words
      return words
    },
    parts: (parts) => parts
  })
  return name
}
