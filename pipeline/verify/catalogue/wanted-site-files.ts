/** What the files for search engines and for readers of feeds have to say, where the library stands on the web. */
import {compareStrings} from '../../model/diagnostic.ts'
import {publicationFolder, type LibraryPublication} from '../../model/edition.ts'
import {normalText} from '../unit-text.ts'
import {mediaTypes} from '../../model/vocabulary/media-types.ts'
import {startOf} from './edition-facts.ts'
import {allCataloguePaths, inOrder, isCurrent, type Library} from './library.ts'
import {factsFrom, type ListedEntry, type Listing} from './listing.ts'

export const feedFile = 'feed.xml'
const sitemapFile = 'sitemap.xml'

/** A feed tells of what is new: of so many publications at most. */
const mostOfFeed = 100

/**
 * A sitemap of more pages is cut into several, and is a list of these: within 50,000 addresses of at most 2,048 characters, and 50 MB
 * (sitemaps.org, protocol 0.9).
 */
const mostOfSitemap = 20_000

/** Sitemaps and the feed. */
export function* wantedSiteFiles(library: Library): Generator<Listing> {
  yield* wantedSitemaps(library)
  const feed = wantedFeed(library)
  if (feed !== undefined) yield feed
}

/** The newest publications first; undefined where none has a date (RFC 4287 §4.2.15). */
function wantedFeed({publications, publisher}: Library): Listing | undefined {
  const entries = inOrder(publications)
    .filter(isCurrent)
    .filter(({date}) => date !== undefined)
    .sort((a, b) => compareStrings(b.date ?? '', a.date ?? ''))
    .slice(0, mostOfFeed)
  const [newest] = entries
  if (newest === undefined) return undefined
  return {
    file: feedFile,
    facts: factsFrom([
      ['publisher in the title', normalText(publisher ?? '')],
      ['updated', newest.date],
      ['self link', feedFile],
      ['alternate link', 'index.html']
    ]),
    entries: entries.map(feedEntry)
  }
}

function feedEntry(publication: LibraryPublication): ListedEntry {
  const {title, summary, date, language, editions} = publication
  const start = startOf(publication)
  return {
    key: publicationFolder(publication),
    facts: factsFrom([
      ['title', normalText(title)],
      ['summary', normalText(summary ?? '')],
      ['language', language],
      ['updated', date],
      ['link', start],
      ...editions.flatMap(({edition, path, bytes}): readonly (readonly [string, string])[] => [
        [`${edition} link`, `${path} ${path === start ? 'alternate' : 'enclosure'} ${language}`],
        [`${edition} type`, mediaTypes[edition]],
        ...(edition === 'html' ? [] : [[`${edition} bytes`, String(bytes)] as const])
      ])
    ])
  }
}

/** Every page of the library that shows something of its own, in one file or in several; their order in a file says nothing. */
function* wantedSitemaps(library: Library): Generator<Listing> {
  const catalogues = allCataloguePaths(library).map((path) => ({path}))
  const pages = [...catalogues, ...(library.pages ?? [])]
  if (pages.length <= mostOfSitemap) {
    yield sitemapOf(sitemapFile, pages)
    return
  }
  const parts = Array.from({length: Math.ceil(pages.length / mostOfSitemap)}, (_, index) => ({
    path: `sitemap-${String(index + 1)}.xml`,
    pages: pages.slice(index * mostOfSitemap, (index + 1) * mostOfSitemap)
  }))
  yield {
    ...sitemapOf(
      sitemapFile,
      parts.map(({path}) => ({path}))
    ),
    facts: new Map([['list', 'of sitemaps']])
  }
  for (const part of parts) yield sitemapOf(part.path, part.pages)
}

function sitemapOf(file: string, pages: readonly {readonly path: string; readonly date?: string}[]): Listing {
  const entries = pages.map(({path, date}) => ({key: path, facts: factsFrom([['date', date]])}))
  return {file, facts: new Map(), entries: entries.sort((a, b) => compareStrings(a.key, b.key))}
}

/** Whether a file is a sitemap, or a list of sitemaps. */
export function isSitemap(file: string): boolean {
  return /^sitemap(?:-[1-9]\d*)?\.xml$/.test(file)
}
