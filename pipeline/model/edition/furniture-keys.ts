/** Tells pages' furniture apart for what is kept of pages: lines that many pages list are digested once. */
import {digestOfData} from '../memo.ts'
import type {Item, PageFurniture} from '../publication/furniture.ts'

/** The furniture with digests in place of what its contents list; of one publication, whose pages have the same items. */
export function furnitureKeys(): (furniture: PageFurniture | undefined) => unknown {
  const digests = new WeakMap<Item, string>()
  const digestOf = (item: Item): string => {
    const digest = digests.get(item) ?? digestOfData(item)
    digests.set(item, digest)
    return digest
  }
  return (furniture) => {
    if (furniture?.contents === undefined) return furniture
    const {name, items} = furniture.contents
    return {...furniture, contents: {name, items: items.map(digestOf)}}
  }
}
