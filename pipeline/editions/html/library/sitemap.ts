/** The sitemap: every published page, for search engines (sitemaps.org, protocol 0.9). */
import type {Artifact} from '../../../model/edition.ts'
import {webUrl} from '../paths.ts'
import {xmlElement, xmlFile} from './xml.ts'

/** A page from the output's root, and when what it says was changed last, `YYYY-MM-DD`. */
export interface SitePage {
  readonly path: string
  readonly date?: string
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A file may list 50,000 and have 50 MB; an address may have 2,048 characters. So many are within all three. */
const mostUrls = 20_000

/** `sitemap.xml`; for more pages than it may list, an index of files that list them. */
export function sitemap(pages: readonly SitePage[], baseUrl: string): readonly Artifact[] {
  if (pages.length <= mostUrls) return [file('sitemap.xml', listOf(pages, baseUrl))]
  const count = Math.ceil(pages.length / mostUrls)
  const parts = Array.from({length: count}, (_, index) =>
    file(
      `sitemap-${String(index + 1)}.xml`,
      listOf(pages.slice(index * mostUrls, (index + 1) * mostUrls), baseUrl)
    )
  )
  const entries = parts.map(({path}) =>
    xmlElement('sitemap', {}, [xmlElement('loc', {}, webUrl(baseUrl, path))])
  )
  return [file('sitemap.xml', xmlElement('sitemapindex', {xmlns: namespace}, entries)), ...parts]
}

function listOf(pages: readonly SitePage[], baseUrl: string): string {
  const entries = pages.map(({path, date}) =>
    xmlElement('url', {}, [
      xmlElement('loc', {}, new URL(webUrl(baseUrl, path)).href),
      ...(date === undefined ? [] : [xmlElement('lastmod', {}, date)])
    ])
  )
  return xmlElement('urlset', {xmlns: namespace}, entries)
}

function file(path: string, root: string): Artifact {
  return {path, mediaType: 'application/xml', bytes: xmlFile(root)}
}
