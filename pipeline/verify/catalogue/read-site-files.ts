/** Reads the feed (RFC 4287) and the sitemap (sitemaps.org, protocol 0.9), by a strict XML parser. */
import {compareStrings} from '../../model/diagnostic.ts'
import {readXmlMarkup, wordsOf, type Markup} from '../readers/markup.ts'
import {normalText} from '../unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import {fileAt} from './file-at.ts'
import {factsFrom, type ListedEntry, type ListingRead} from './listing.ts'

type Fact = readonly [name: string, value: string | undefined]

/** `baseUrl` is where the library stands on the web. Throws `Unreadable` for what is no feed. */
export function readFeed(text: string, file: string, baseUrl: string): ListingRead {
  const feed = rootIn(readXmlMarkup(text, file), file, 'feed')
  const [, publisher] = textOf(feed, 'title').split(/ — (.*)/s)
  return {
    file,
    facts: factsFrom([
      ['publisher in the title', publisher],
      ['updated', dayOf(feed)],
      ...childrenOf(feed, 'link').map(({attributes}): Fact => [
        `${attributes.get('rel') ?? ''} link`,
        fileAt(attributes.get('href') ?? '', baseUrl)
      ])
    ]),
    entries: childrenOf(feed, 'entry').map((entry) => feedEntry(entry, baseUrl)),
    loose: [],
    links: []
  }
}

function feedEntry(entry: Markup, baseUrl: string): ListedEntry {
  const start = fileAt(textOf(entry, 'id'), baseUrl)
  return {
    key: start.split('/').slice(0, -1).join('/'),
    facts: factsFrom([
      ['title', textOf(entry, 'title')],
      ['summary', textOf(entry, 'summary')],
      ['language', entry.attributes.get('xml:lang')],
      ['updated', dayOf(entry)],
      ['link', start],
      ...childrenOf(entry, 'link').flatMap(({attributes}): readonly Fact[] => {
        const path = fileAt(attributes.get('href') ?? '', baseUrl)
        const edition = path.slice(path.lastIndexOf('.') + 1)
        return [
          [`${edition} link`, `${path} ${attributes.get('rel') ?? ''} ${attributes.get('hreflang') ?? ''}`],
          [`${edition} type`, attributes.get('type')],
          [`${edition} bytes`, attributes.get('length')]
        ]
      })
    ])
  }
}

/** Pages, or a list of sitemaps, in order of path. Throws `Unreadable` for what is neither. */
export function readSitemap(text: string, file: string, baseUrl: string): ListingRead {
  const document = readXmlMarkup(text, file)
  const [list] = childrenOf(document, 'sitemapindex')
  const items =
    list === undefined ? childrenOf(rootIn(document, file, 'urlset'), 'url') : childrenOf(list, 'sitemap')
  const entries = items
    .map((item) => ({
      key: fileAt(textOf(item, 'loc'), baseUrl),
      facts: factsFrom([['date', textOf(item, 'lastmod')]])
    }))
    .sort((a, b) => compareStrings(a.key, b.key))
  const facts = factsFrom([['list', list === undefined ? undefined : 'of sitemaps']])
  return {file, facts, entries, loose: [], links: []}
}

function rootIn(document: Markup, file: string, name: string): Markup {
  const [root] = childrenOf(document, name)
  if (root === undefined) throw new Unreadable(`${file} is no ${name}`)
  return root
}

function childrenOf(element: Markup, name: string): readonly Markup[] {
  return element.children.filter((child) => typeof child !== 'string').filter((child) => child.name === name)
}

function textOf(element: Markup, name: string): string {
  return normalText(childrenOf(element, name).map(wordsOf).join(' '))
}

/** A point in time at the beginning of a day, as the day; any other as it is. */
function dayOf(element: Markup): string {
  return textOf(element, 'updated').replace(/T00:00:00Z$/, '')
}
