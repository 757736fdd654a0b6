/** What a library's catalogue has to list, and how its publications belong together. */
import {compareStrings} from '../../model/diagnostic.ts'
import {
  publicationFolder,
  type LibraryContents,
  type LibraryPublication,
  type Redirect
} from '../../model/edition.ts'

/**
 * The project's language, who publishes, where it stands on the web, every publication in every language, the pages of those
 * in force, and the pages that lead on.
 */
export type Library = Pick<
  LibraryContents,
  'language' | 'publisher' | 'baseUrl' | 'pages' | 'publications'
> & {
  readonly redirects?: readonly Redirect[]
}

/** A publication in all its languages; never empty. */
export interface Group {
  readonly id: string
  readonly languages: readonly [LibraryPublication, ...LibraryPublication[]]
}

/** Every publication once, in order of id, then language: what is given twice is given by its last entry. */
export function inOrder(publications: readonly LibraryPublication[]): readonly LibraryPublication[] {
  const once = new Map(publications.map((one) => [publicationFolder(one), one]))
  return [...once.values()].sort(
    (a, b) => compareStrings(a.id, b.id) || compareStrings(a.language, b.language)
  )
}

/** What is in force: catalogues list it, and what is withdrawn stands apart. */
export function isCurrent({status}: LibraryPublication): boolean {
  return status !== 'withdrawn'
}

/** In order of id. */
export function groupsOf(publications: readonly LibraryPublication[]): readonly Group[] {
  const groups = new Map<string, [LibraryPublication, ...LibraryPublication[]]>()
  for (const publication of inOrder(publications)) {
    const languages = groups.get(publication.id)
    if (languages === undefined) groups.set(publication.id, [publication])
    else languages.push(publication)
  }
  return [...groups].map(([id, languages]) => ({id, languages}))
}

/** A group's publication in a language, else in its first. */
export function inLanguage({languages}: Group, language: string): LibraryPublication {
  return languages.find((one) => one.language === language) ?? languages[0]
}

/** The languages that there is a catalogue in: the project's and those of what is in force, in order. */
export function catalogueLanguages({language, publications}: Library): readonly string[] {
  const current = publications.filter(isCurrent)
  return [...new Set([language, ...current.map((one) => one.language)])].sort(compareStrings)
}

/** A page of the catalogue in a language, from 1 (docs/editions/html.md). */
export function cataloguePath(language: string, library: Library, number = 1): string {
  const page = number === 1 ? '' : `-${String(number)}`
  return `index${page}${endingOf(language, library)}.html`
}

/** The rows of a page of the catalogue, for the filters of the other pages. */
export function rowsPath(language: string, library: Library, number: number): string {
  return `index-${String(number)}${endingOf(language, library)}.js`
}

function endingOf(language: string, library: Library): string {
  return language === library.language ? '' : `.${language.toLowerCase()}`
}

/** The publications of a page of the catalogue. */
const mostOfPage = 200

/** What stands on each page of the catalogue; there is one page at least. */
export function inPages(groups: readonly Group[]): readonly (readonly Group[])[] {
  const pages: Group[][] = [[]]
  for (const group of groups) {
    const last = pages.at(-1)
    if (last === undefined || last.length === mostOfPage) pages.push([group])
    else last.push(group)
  }
  return pages
}

/** The pages of the catalogue in every language. */
export function allCataloguePaths(library: Library): readonly string[] {
  const pages = inPages(groupsOf(library.publications.filter(isCurrent)))
  return catalogueLanguages(library).flatMap((language) =>
    pages.map((_, index) => cataloguePath(language, library, index + 1))
  )
}
