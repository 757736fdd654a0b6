/** Gives targets of the furniture their addresses on a page. */
import {pageIds} from '../../model/page-ids.ts'
import type {Item, Target} from '../../model/furniture.ts'
import type {Publication} from '../../model/publication.ts'
import {contentId} from './frame/page.ts'
import {cataloguePath, encodePath, inFolder, relativeUrl, startFile} from './paths.ts'
import {pathOf} from './surface.ts'

/** The contents on the first page of several. */
export const contentsId = pageIds.contents

/** As seen from the page `path`, which is from the output's root. */
export function hrefOf(target: Target, path: string, publication: Publication): string {
  switch (target.kind) {
    case 'catalogue':
      return relativeUrl(path, cataloguePath)
    case 'main':
      return `#${contentId}`
    case 'place':
      return relativeUrl(path, pathOf(target.to, publication), target.to.block)
    case 'contents':
      return `${relativeUrl(path, inFolder(publication, startFile))}#${contentsId}`
    case 'languages':
      return relativeUrl(path, `${target.id}/${startFile}`)
    case 'file':
      return encodePath(target.name) + (target.page === undefined ? '' : `#page=${String(target.page)}`)
    case 'url':
      return target.url
  }
}

/** An item of a list of links, with the address of each. */
export type Linked<T extends Item> = Omit<T, 'items'> & {
  readonly href?: string
  readonly items?: readonly Linked<Item>[]
}

/** The items with their addresses. */
export function linked<T extends Item>(
  items: readonly T[],
  path: string,
  publication: Publication
): readonly Linked<T>[] {
  return items.map(({items: below, ...item}) => ({
    ...item,
    ...(item.target === undefined ? {} : {href: hrefOf(item.target, path, publication)}),
    ...(below === undefined ? {} : {items: linked(below, path, publication)})
  }))
}
