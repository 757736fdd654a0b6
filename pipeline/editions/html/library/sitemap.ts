/** Draws a sitemap, or a list of sitemaps (sitemaps.org, protocol 0.9). */
import type {Artifact} from '../../../model/edition/edition.ts'
import type {Sitemap} from '../../../model/publication/library-furniture.ts'
import {xmlElement, xmlFile} from './xml.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** An XML file. */
export function sitemap({path, isList, addresses}: Sitemap): Artifact {
  const [list, item] = isList ? ['sitemapindex', 'sitemap'] : ['urlset', 'url']
  const entries = addresses.map(({address, date}) =>
    xmlElement(item, {}, [
      xmlElement('loc', {}, address),
      ...(date === undefined ? [] : [xmlElement('lastmod', {}, date)])
    ])
  )
  return {path, mediaType: 'application/xml', bytes: xmlFile(xmlElement(list, {xmlns: namespace}, entries))}
}
