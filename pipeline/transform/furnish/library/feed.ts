/** Lists the entries of the library's feed: what was published last (RFC 4287, Atom). */
import {labelsFor} from '../../../locale/index.ts'
import {compareStrings} from '../../../model/diagnostic.ts'
import type {LibraryContents, LibraryPublication} from '../../../model/edition/edition.ts'
import type {Feed, FeedEntry} from '../../../model/publication/library-furniture.ts'
import {mediaTypes} from '../../../model/vocabulary/media-types.ts'
import {startPage, webUrl} from '../../../model/publication/web-address.ts'
import {startOf} from './group.ts'
import {titleIn} from './title-in.ts'

export const feedPath = 'feed.xml'

/** A reader of feeds wants what is new. */
const mostEntries = 100

type Dated = LibraryPublication & {readonly date: string}

/** The publications that a feed can tell of: in force, with a date, and with documents that could all be read; the newest first. */
export function feedEntries(publications: readonly LibraryPublication[]): readonly Dated[] {
  return publications
    .filter(
      (one): one is Dated => one.date !== undefined && one.status !== 'withdrawn' && one.unread === undefined
    )
    .sort(
      (a, b) =>
        compareStrings(b.date, a.date) || compareStrings(a.id, b.id) || compareStrings(a.language, b.language)
    )
    .slice(0, mostEntries)
}

/** Undefined where no publication has a date, since a feed must say when it was changed (§4.2.15). */
export function feedOf(contents: LibraryContents): Feed | undefined {
  const {publisher, publications, language, baseUrl} = contents
  const entries = feedEntries(publications)
  const [newest] = entries
  if (newest === undefined || baseUrl === undefined) return undefined
  const words = labelsFor(language, contents.labels)
  const all = titleIn(contents, language)
  const title = publisher === undefined ? all : `${all} — ${publisher}`
  return {
    address: webUrl(baseUrl, feedPath),
    language: words.language,
    title,
    updated: instant(newest.date),
    author: publisher ?? title,
    alternate: webUrl(baseUrl, startPage),
    entries: entries.map((entry) => entryOf(entry, baseUrl))
  }
}

/** Many readers open the first `alternate` that they meet: that is the page, and the files are enclosures. */
function entryOf(publication: Dated, baseUrl: string): FeedEntry {
  const {title, summary, date, language, editions} = publication
  const start = startOf(publication)
  const inOrder = [
    ...editions.filter(({path}) => path === start),
    ...editions.filter(({path}) => path !== start)
  ]
  return {
    language,
    address: new URL(webUrl(baseUrl, start)).href,
    title,
    updated: instant(date),
    links: inOrder.map(({edition, path, bytes}) => ({
      rel: path === start ? 'alternate' : 'enclosure',
      edition,
      type: mediaTypes[edition],
      href: new URL(webUrl(baseUrl, path)).href,
      ...(edition === 'html' ? {} : {length: String(bytes)})
    })),
    ...(summary === undefined ? {} : {summary})
  }
}

/** A day, as the point in time that Atom asks for (§3.3). */
function instant(date: string): string {
  return `${date}T00:00:00Z`
}
