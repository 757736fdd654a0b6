/** Reads the feed (RFC 4287) and the sitemap (sitemaps.org, protocol 0.9) back, by a strict XML parser, and compares them. */
import type {Feed, FeedEntry, Sitemap} from '../../model/publication/library-furniture.ts'
import {compareLandmarks} from '../furniture/compare-landmarks.ts'
import {lineText, present, type Landmark} from '../furniture/landmark.ts'
import {childrenOf, readXmlMarkup, wordsOf, type Markup} from '../web-reader/markup.ts'
import type {Unexpected} from '../units/unit.ts'
import {fail} from '../unreadable.ts'
import type {ListingPlace} from './listing.ts'

/** Throws `Unreadable` for what is no feed. */
export function compareFeed(wanted: Feed, text: string, {file}: ListingPlace): readonly Unexpected[] {
  const feed = rootIn(readXmlMarkup(text, file), file, 'feed')
  const {address, language, title, updated, author, alternate, entries} = wanted
  const ways = [`self application/atom+xml ${address}`, `alternate text/html ${alternate}`]
  const own = {name: 'feed', lines: linesOf([language, address, title, updated, author, ...ways])}
  return compareLandmarks([own, ...entries.map(entryWanted)], feedIn(feed), file)
}

function entryWanted({language, address, title, updated, links, summary}: FeedEntry): Landmark {
  const told = links.map(({rel, type, href, length}) => [rel, type, language, href, length].join(' ').trim())
  return {name: `entry ${address}`, lines: linesOf([language, title, updated, ...told, summary ?? ''])}
}

function feedIn(feed: Markup): readonly Landmark[] {
  const lines = [languageOf(feed), ...textsIn(feed, ['id', 'title', 'updated', 'author', 'link'])]
  return [
    {name: 'feed', lines: linesOf(lines)},
    ...childrenOf(feed, 'entry').map((entry) => ({
      name: `entry ${textsIn(entry, ['id']).join(' ')}`,
      lines: linesOf([languageOf(entry), ...textsIn(entry, ['title', 'updated', 'link', 'summary'])])
    }))
  ]
}

/** Throws `Unreadable` for what is neither a sitemap nor a list of sitemaps. */
export function compareSitemap({path, isList, addresses}: Sitemap, text: string): readonly Unexpected[] {
  const [list, item] = isList ? ['sitemapindex', 'sitemap'] : ['urlset', 'url']
  const root = rootIn(readXmlMarkup(text, path), path, list)
  const found = childrenOf(root, item).map((one) => textsIn(one, ['loc', 'lastmod']).join(' '))
  const wanted = addresses.map(({address, date}) => present([address, date]).join(' '))
  return compareLandmarks([{name: list, lines: wanted}], [{name: list, lines: found}], path)
}

/** Whether a file is a sitemap, or a list of sitemaps. */
export function isSitemap(file: string): boolean {
  return /^sitemap(?:-[1-9]\d*)?\.xml$/.test(file)
}

function linesOf(texts: readonly string[]): readonly string[] {
  return texts.map((words) => lineText({words})).filter((line) => line !== '')
}

function rootIn(document: Markup, file: string, name: string): Markup {
  const [root = fail(`${file} is no ${name}`)] = childrenOf(document, name)
  return root
}

function languageOf({attributes}: Markup): string {
  return attributes.get('xml:lang') ?? ''
}

/** The words of the children with these names, in their order; a link's are its attributes. */
function textsIn(element: Markup, names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    childrenOf(element, name).map((child) =>
      name === 'link'
        ? ['rel', 'type', 'hreflang', 'href', 'length']
            .flatMap((key) => child.attributes.get(key) ?? [])
            .join(' ')
        : wordsOf(child)
    )
  )
}
