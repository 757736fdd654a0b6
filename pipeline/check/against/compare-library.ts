/** Compares a library with an earlier output: which publications, pages and files would vanish. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {EarlierLibrary, EarlierPublication} from '../../model/publication/earlier.ts'
import {publicationFolder} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import type {LibraryIndex, PublicationEntry} from '../../model/publication/library.ts'
import {languagesPage, pagesOf, redirectsOf} from '../../model/publication/pages.ts'
import {startOf, type Place} from '../../model/place.ts'
import {fileOf} from '../library/file-of.ts'
import type {Comparison} from './compare-publication.ts'
import {compareRedirects} from './compare-redirects.ts'
import {createHeirFinder, type Heir} from './find-heir.ts'

/** A publication whose documents and blocks are to be compared too. */
export interface ComparedPublication extends Comparison {
  readonly entry: PublicationEntry
}

export interface LibraryComparison {
  readonly diagnostics: readonly Diagnostic[]
  readonly publications: readonly ComparedPublication[]
}

/** `project` is tetrapla.yaml, when there is one: what is gone from the project altogether is told there. */
export function compareLibrary(
  index: LibraryIndex,
  earlier: EarlierLibrary,
  project: string | undefined
): LibraryComparison {
  const entries = new Map(index.publications.map((entry) => [publicationFolder(entry), entry]))
  const pages = pagesToday(index)
  const findHeir = createHeirFinder(index, earlier)
  const [first] = index.publications
  const nowhere = startOf(project ?? (first === undefined ? 'source' : fileOf(first)))
  const diagnostics: Diagnostic[] = []
  const publications: ComparedPublication[] = []
  for (const before of earlier.publications) {
    const entry = entries.get(publicationFolder(before))
    const gone = before.pages.filter((page) => !pages.has(page))
    if (entry === undefined || entry.status === 'draft') {
      diagnostics.push(...absent(before, gone, {entry, nowhere, heir: findHeir(before)}))
    } else if (entry.status === 'withdrawn') {
      diagnostics.push(...gone.map((page) => noticeIsMissing(page, startOf(fileOf(entry)))))
    } else {
      diagnostics.push(...fewerEditions(before, entry))
      // Without an HTML edition all pages are gone, which is told of the edition.
      publications.push({entry, before, gone: entry.editions.includes('html') ? gone : []})
    }
  }
  diagnostics.push(...compareRedirects(earlier.redirects, index, {pages, nowhere}))
  return {diagnostics, publications}
}

/** Every page that a build would write for publications. */
function pagesToday({publications}: LibraryIndex): ReadonlySet<string> {
  const published = publications.filter((entry) => entry.status !== 'draft' && hasPages(entry))
  return new Set(
    published.flatMap((entry) => [
      languagesPage(entry.id),
      ...pagesOf(entry),
      ...redirectsOf(entry).map(({from}) => from)
    ])
  )
}

/** What is withdrawn has a notice, unless data alone is asked for. */
function hasPages({status, editions}: PublicationEntry): boolean {
  return editions.includes('html') || (status === 'withdrawn' && !editions.includes('json'))
}

interface Absence {
  /** A draft. */
  readonly entry: PublicationEntry | undefined
  readonly nowhere: Place
  readonly heir: Heir | undefined
}

/** One finding for all of it; or one for each page, when its start leads on. */
function absent(
  before: EarlierPublication,
  gone: readonly string[],
  {entry, nowhere, heir}: Absence
): readonly Diagnostic[] {
  const {id, language, pages} = before
  if (pages.length > 0 && gone.length < pages.length) {
    return gone.map((page) => pageVanishes(page, nowhere))
  }
  const count = pages.length > 1 ? `, with its ${pages.length} pages` : ''
  const message = `the publication \`${id}\` (${language}) would vanish${count}`
  if (entry !== undefined) {
    return [
      finding(
        'address/page-stays',
        startOf(fileOf(entry)),
        `${message}: it is a draft, and drafts are not built`,
        {
          hints: ['write `status: final`, or `status: withdrawn` to leave a notice at its address']
        }
      )
    ]
  }
  const hint =
    heir === undefined
      ? `write \`moved: ${id}\` in the front matter of what takes its place, or bring it back with \`status: withdrawn\``
      : `this seems to take its place: write \`moved: ${heir.claim}\` in its front matter`
  const place = heir === undefined ? nowhere : startOf(heir.path)
  return [finding('address/page-stays', place, message, {hints: [hint]})]
}

function fewerEditions(before: EarlierPublication, entry: PublicationEntry): readonly Diagnostic[] {
  if (before.status === 'withdrawn') return []
  const gone = before.editions.filter(({edition}) => !entry.editions.includes(edition))
  return gone.map(({edition, path}) =>
    finding('address/page-stays', startOf(fileOf(entry)), `\`${path}\` would vanish`, {
      hints: [`make the ${edition} edition again: add \`${edition}\` to \`editions\``]
    })
  )
}

function pageVanishes(page: string, place: Place): Diagnostic {
  return finding('address/page-stays', place, `\`${page}\` would vanish`, {
    hints: [`write \`moved: ${page}\` in the front matter of what takes its place`]
  })
}

function noticeIsMissing(page: string, place: Place): Diagnostic {
  return finding('address/page-stays', place, `\`${page}\` would vanish`, {
    hints: [`write \`moved: ${page}\` here: it leads on to the notice then`]
  })
}
