/** The publication's contents with their addresses from a page. */
import type {ContentsEntry} from '../../../model/publication.ts'
import type {ContentsLink} from '../frame/contents.ts'
import {documentFile, inFolder, relativeUrl} from '../paths.ts'
import type {Site} from '../site.ts'

/** The contents on the title page. */
export const contentsId = '_contents'

/** Entries as links from the page `path`; `depth` levels below each. */
export function contentsLinks(
  entries: readonly ContentsEntry[],
  site: Site,
  path: string,
  depth: number
): readonly ContentsLink[] {
  return entries.map(({document, block, number, title, children}) => {
    const target = inFolder(site.publication, documentFile(site.publication, document))
    return {
      title,
      href: relativeUrl(path, target, block),
      children: depth === 0 ? [] : contentsLinks(children, site, path, depth - 1),
      ...(number === undefined ? {} : {number})
    }
  })
}
