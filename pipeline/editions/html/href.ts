/** Resolves the targets of furniture to addresses relative to a page. */
import {pageIds} from '../../model/publication/page-ids.ts'
import type {Item, Target} from '../../model/publication/furniture.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {contentId} from './frame/page.ts'
import {cataloguePath, encodePath, relativeUrl, startFile} from './paths.ts'
import {pathOf} from './surface.ts'

/** The contents on the first page of several, and on the page of the whole contents. */
export const contentsId = pageIds.contents

/** As seen from the page `path`, which is from the output's root. */
export function hrefOf(target: Target, path: string, publication: Publication): string {
  switch (target.kind) {
    case 'catalogue':
      return relativeUrl(path, cataloguePath)
    case 'search':
      return `${relativeUrl(path, cataloguePath)}#${pageIds.search}`
    case 'main':
      return `#${contentId}`
    case 'place':
      return relativeUrl(path, pathOf(target.to, publication), target.to.block)
    case 'languages':
      return relativeUrl(path, `${target.id}/${startFile}`)
    case 'file':
      return encodePath(target.name) + (target.page === undefined ? '' : `#page=${String(target.page)}`)
    case 'path':
      return relativeUrl(path, target.path)
    case 'url':
      return target.url
  }
}

/** As seen from a page of the library, which belongs to no publication. */
export function hrefIn(target: Target | undefined, path: string): string {
  switch (target?.kind) {
    case 'path':
      return relativeUrl(path, target.path)
    case 'url':
      return target.url
    case undefined:
    case 'catalogue':
    case 'search':
    case 'main':
    case 'place':
    case 'languages':
    case 'file':
      throw new Error('a page of the library leads to files of the output alone')
  }
}

/** The items of such a page with their addresses. */
export function linkedIn<T extends Item>(items: readonly T[], path: string): readonly Linked<T>[] {
  return items.map(({items: _, ...item}) => ({
    ...item,
    ...(item.target === undefined ? {} : {href: hrefIn(item.target, path)})
  }))
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
