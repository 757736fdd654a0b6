/** Copies a tree with some nodes changed; what does not change is shared with the original. */
import type {Block, DefinitionList, Flow, Image, Inline} from '../model/tree/nodes.ts'
import {mapWithin, type Mapper, type Part} from '../model/tree/shape.ts'
import {mapSame} from '../model/values/map-same.ts'

/** How nodes change, each before what it holds, in reading order. A change gives a node of the same kind. */
export interface Changes {
  readonly block?: (block: Block) => Block
  readonly inline?: (inline: Inline) => Inline
}

/** The nodes of an arranged document, changed. */
export function mapFlow(nodes: readonly Flow[], changes: Changes): readonly Flow[] {
  return new ChangeMapper(changes).flow(nodes)
}

/** Blocks as an author writes them, changed. */
export function mapBlocks(blocks: readonly Block[], changes: Changes): readonly Block[] {
  return new ChangeMapper(changes).blocks(blocks)
}

/** What stands in a line, changed. */
export function mapInlines(inlines: readonly Inline[], changes: Changes): readonly Inline[] {
  return new ChangeMapper(changes).words(inlines)
}

class ChangeMapper implements Mapper {
  readonly #changes: Changes

  constructor(changes: Changes) {
    this.#changes = changes
  }

  words(words: readonly Inline[]): readonly Inline[] {
    const {inline} = this.#changes
    return inline === undefined ? words : mapSame(words, (node) => mapWithin(inline(node), this))
  }

  images(images: readonly Image[]): readonly Image[] {
    const {inline} = this.#changes
    if (inline === undefined) return images
    return mapSame(images, (image) => {
      const changed = inline(image)
      if (changed.type !== 'image') throw new Error('an image of a figure stays an image')
      return changed
    })
  }

  blocks(blocks: readonly Block[]): readonly Block[] {
    return mapSame(blocks, (block) => this.#block(block))
  }

  parts<P extends Part>(parts: readonly P[], map: (part: P) => P): readonly P[] {
    return mapSame(parts, (part) => map(part))
  }

  flow(nodes: readonly Flow[]): readonly Flow[] {
    return mapSame(nodes, (node) =>
      node.type === 'section' || node.type === 'noteGroup' ? mapWithin(node, this) : this.#block(node)
    )
  }

  facts(list: DefinitionList): DefinitionList {
    const facts = this.#block(list)
    if (facts.type !== 'definitionList') throw new Error('the facts of a record stay a list of definitions')
    return facts
  }

  #block(block: Block): Block {
    return mapWithin(this.#changes.block?.(block) ?? block, this)
  }
}
