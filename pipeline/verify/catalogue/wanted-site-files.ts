/** What the files for search engines and for readers of feeds have to say, where the library stands on the web. */
import {compareStrings} from '../../model/diagnostic.ts'
import {publicationFolder, type LibraryPublication} from '../../model/edition.ts'
import {normalText} from '../unit-text.ts'
import {mediaTypes, startOf} from './edition-facts.ts'
import {catalogueLanguages, cataloguePath, inOrder, isCurrent, type Library} from './library.ts'
import {factsFrom, type ListedEntry, type Listing} from './listing.ts'

export const feedFile = 'feed.xml'
export const sitemapFile = 'sitemap.xml'

/** A feed tells of what is new: of so many publications at most. */
const mostOfFeed = 100

/** A sitemap of more pages is cut into several (sitemaps.org, protocol 0.9), which are not read. */
const mostOfSitemap = 50_000

/** The newest publications first; undefined where none has a date (RFC 4287 §4.2.15). */
export function wantedFeed({publications, publisher}: Library): Listing | undefined {
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

/** Every page of the library that shows something of its own; their order says nothing. */
export function wantedSitemap(library: Library): Listing | undefined {
  const catalogues = catalogueLanguages(library).map((language) => ({path: cataloguePath(language, library)}))
  const pages = [...catalogues, ...(library.pages ?? [])]
  if (pages.length > mostOfSitemap) return undefined
  return {
    file: sitemapFile,
    facts: new Map(),
    entries: pages
      .map((page) => ({key: page.path, facts: factsFrom([['date', 'date' in page ? page.date : undefined]])}))
      .sort((a, b) => compareStrings(a.key, b.key))
  }
}
