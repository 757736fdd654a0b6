/** Tells pages' furniture apart for what is kept of pages: lines that many pages list are digested once. */
import {digestOnce} from '../memo.ts'
import type {PageFurniture} from '../publication/furniture.ts'

/** The furniture with digests in place of what its contents list; of one publication, whose pages have the same items. */
export function furnitureKey(furniture: PageFurniture | undefined): unknown {
  if (furniture?.contents === undefined) return furniture
  const {name, items} = furniture.contents
  return {...furniture, contents: {name, items: items.map(digestOnce)}}
}
