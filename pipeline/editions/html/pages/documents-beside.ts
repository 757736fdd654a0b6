/** The documents that a page lists beside its text. */
import type {PublishedDocument} from '../../../model/publication.ts'
import type {ContentsLink} from '../frame/contents.ts'
import type {Site} from '../site.ts'
import {contentsLinks} from './contents-links.ts'

/** Of more documents a page lists those around its own: all of them on each page are their number squared. */
const mostListed = 200
const mostAround = 50

/** Below the page's own document are its sections; `whole` leads to the contents that list what is left out. */
export function documentsBeside(
  site: Site,
  document: PublishedDocument,
  path: string,
  whole: Pick<ContentsLink, 'title' | 'href'>
): readonly ContentsLink[] {
  const {contents} = site.publication
  const own = contents.findIndex((entry) => entry.document === document.name)
  const [from, to] =
    contents.length > mostListed
      ? [Math.max(0, own - mostAround), Math.min(contents.length, own + mostAround + 1)]
      : [0, contents.length]
  const link = (index: number, depth: number): readonly ContentsLink[] =>
    contentsLinks(contents.slice(index, index + 1), site, path, depth)
  const shown = contents.slice(from, to).flatMap((_, offset) => {
    const index = from + offset
    return index === own ? link(index, 2).map((current) => ({...current, current: true})) : link(index, 0)
  })
  return [...rest(1, from), ...shown, ...rest(to + 1, contents.length)]

  /** The documents from one number to another, as one entry. */
  function rest(first: number, last: number): readonly ContentsLink[] {
    if (first > last) return []
    return [{...whole, title: `${whole.title}: ${String(first)}–${String(last)}`, children: []}]
  }
}
