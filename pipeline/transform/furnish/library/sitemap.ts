/** Lists the pages of a sitemap: every published one, for search engines (sitemaps.org, protocol 0.9). */
import type {LibraryContents} from '../../../model/edition/edition.ts'
import type {Sitemap} from '../../../model/publication/library-furniture.ts'
import {webUrl} from '../../../model/publication/web-address.ts'

/** A file may list 50,000 and have 50 MB; an address may have 2,048 characters. So many are within all three. */
const mostUrls = 20_000

/** `sitemap.xml`; for more pages than it may list, a list of files that list them. `lists` are the pages that lead to publications. None without an address on the web. */
export function sitemapsOf(
  {baseUrl, pages = []}: LibraryContents,
  lists: readonly string[]
): readonly Sitemap[] {
  if (baseUrl === undefined) return []
  const all = [...lists.map((path) => ({path, date: undefined})), ...pages].map(({path, date}) => ({
    address: new URL(webUrl(baseUrl, path)).href,
    ...(date === undefined ? {} : {date})
  }))
  if (all.length <= mostUrls) return [{path: 'sitemap.xml', isList: false, addresses: all}]
  const parts = Array.from({length: Math.ceil(all.length / mostUrls)}, (_, index): Sitemap => ({
    path: `sitemap-${String(index + 1)}.xml`,
    isList: false,
    addresses: all.slice(index * mostUrls, (index + 1) * mostUrls)
  }))
  const list = parts.map(({path}) => ({address: webUrl(baseUrl, path)}))
  return [{path: 'sitemap.xml', isList: true, addresses: list}, ...parts]
}
