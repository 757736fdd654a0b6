/** The feed of the library: what was published last (RFC 4287, Atom). */
import {compareStrings} from '../../../model/diagnostic.ts'
import type {Artifact, LibraryContents, LibraryPublication, PresentEdition} from '../../../model/edition.ts'
import {mediaTypes} from '../../../model/vocabulary/media-types.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {cataloguePath, webUrl} from '../paths.ts'
import {startOf} from './group.ts'
import {xmlElement, xmlFile} from './xml.ts'

export const feedPath = 'feed.xml'

/** A reader of feeds wants what is new. */
const mostEntries = 100

type Dated = LibraryPublication & {readonly date: string}

/** The publications that a feed can tell of: in force, and with a date; the newest first. */
export function feedEntries(publications: readonly LibraryPublication[]): readonly Dated[] {
  return publications
    .filter((one): one is Dated => one.date !== undefined && one.status !== 'withdrawn')
    .sort(
      (a, b) =>
        compareStrings(b.date, a.date) || compareStrings(a.id, b.id) || compareStrings(a.language, b.language)
    )
    .slice(0, mostEntries)
}

/** `feed.xml`; nothing where no publication has a date, since a feed must say when it was changed (§4.2.15). */
export function feed(contents: LibraryContents, baseUrl: string, words: InLanguage): readonly Artifact[] {
  const {publisher, publications} = contents
  const entries = feedEntries(publications)
  const [newest] = entries
  if (newest === undefined) return []
  const {labels, language} = words.labels
  const title = publisher === undefined ? labels.publications : `${labels.publications} — ${publisher}`
  const address = webUrl(baseUrl, feedPath)
  const root = xmlElement('feed', {xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language}, [
    xmlElement('id', {}, address),
    xmlElement('title', {}, title),
    xmlElement('updated', {}, instant(newest.date)),
    xmlElement('author', {}, [xmlElement('name', {}, publisher ?? title)]),
    xmlElement('link', {rel: 'self', type: 'application/atom+xml', href: address}),
    xmlElement('link', {rel: 'alternate', type: 'text/html', href: webUrl(baseUrl, cataloguePath)}),
    ...entries.map((entry) => entryOf(entry, baseUrl))
  ])
  return [{path: feedPath, mediaType: 'application/atom+xml', bytes: xmlFile(root)}]
}

/** Many readers open the first `alternate` that they meet: that is the page, and the files are enclosures. */
function entryOf(publication: Dated, baseUrl: string): string {
  const {title, summary, date, language, editions} = publication
  const start = startOf(publication)
  const address = new URL(webUrl(baseUrl, start)).href
  const links = editions
    .filter(({path}) => path !== start)
    .map((edition) => editionLink(edition, 'enclosure', {baseUrl, language}))
  const main = editions.find(({path}) => path === start)
  return xmlElement('entry', {'xml:lang': language}, [
    xmlElement('id', {}, address),
    xmlElement('title', {}, title),
    xmlElement('updated', {}, instant(date)),
    ...(main === undefined ? [] : [editionLink(main, 'alternate', {baseUrl, language})]),
    ...links,
    ...(summary === undefined ? [] : [xmlElement('summary', {}, summary)])
  ])
}

function editionLink(
  {edition, path, bytes}: PresentEdition,
  rel: 'alternate' | 'enclosure',
  {baseUrl, language}: {readonly baseUrl: string; readonly language: string}
): string {
  return xmlElement('link', {
    rel,
    type: mediaTypes[edition],
    hreflang: language,
    href: new URL(webUrl(baseUrl, path)).href,
    length: edition === 'html' ? undefined : String(bytes)
  })
}

/** A day, as the point in time that Atom asks for (§3.3). */
function instant(date: string): string {
  return `${date}T00:00:00Z`
}
