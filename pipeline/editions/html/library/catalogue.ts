/** The catalogue: all publications of the library, in one interface language. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import {fill, listSeparator} from '../../../locale/index.ts'
import type {Artifact} from '../../../model/edition.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {mainContent} from '../frame/page.ts'
import {relativeUrl} from '../paths.ts'
import {isSearched} from '../search/library-index.ts'
import {searchForm} from '../search/search-form.ts'
import {pageArtifact, serialize} from '../serialize.ts'
import {cataloguePages, cataloguePathIn, rowsPathIn, type CataloguePage} from './catalogue-pages.ts'
import {catalogueRow} from './catalogue-row.ts'
import {dataScript} from './data-script.ts'
import {filter, isFiltered} from './filter.ts'
import {groupById, type PublicationGroup} from './group.ts'
import {libraryFrame, type Library} from './library-frame.ts'
import {pageNumbers} from './page-numbers.ts'

/**
 * The pages, and where there are several, for each a file with its rows: a filter finds publications of all pages by them,
 * from a disk too. `languages` are those of all catalogues.
 */
export function catalogue(
  library: Library,
  languages: readonly string[],
  words: InLanguage
): readonly Artifact[] {
  const groups = groupById(library.contents.publications)
  const pages = cataloguePages(groups)
  return pages.flatMap((page) => {
    const path = cataloguePathIn(words.language, library, page.number)
    const rows = page.groups.map((group) => catalogueRow(group, path, words))
    const html = cataloguePage(library, {page, path, rows, languages, count: pages.length, groups}, words)
    return [
      pageArtifact(path, html),
      ...(pages.length === 1
        ? []
        : [
            dataScript(rowsPathIn(words.language, library, page.number), {
              language: words.language,
              rows: rows.map(serialize)
            })
          ])
    ]
  })
}

interface PageParts {
  readonly page: CataloguePage
  readonly path: string
  readonly rows: readonly Element[]
  readonly languages: readonly string[]
  /** Of pages. */
  readonly count: number
  readonly groups: readonly PublicationGroup[]
}

/** The page's `html` element. */
function cataloguePage(
  library: Library,
  {page: {number}, path, rows, languages, count, groups}: PageParts,
  words: InLanguage
): Element {
  const {labels} = words.labels
  const {publications, publisher} = library.contents
  const lang = labelLanguage(words)
  const pages = Array.from({length: count}, (_, index) => index + 1)
  const filtered = {
    publications,
    number,
    all: groups.length,
    rows: pages.map((one) => rowsPathIn(words.language, library, one))
  }
  const to = (one: number): string => relativeUrl(path, cataloguePathIn(words.language, library, one))
  const content = mainContent(
    ['wrap'],
    lines([
      element('h1', lang, labels.publications),
      element('p', {className: ['lead'], ...lang}, labels.libraryLead),
      ...(isSearched(library.contents) ? [searchForm(words)] : []),
      ...(isFiltered(groups) ? [filter(filtered, words)] : []),
      element('ul', {className: ['list']}, lines(rows)),
      ...(count === 1 ? [] : [pageNumbers({number, count, to}, words)]),
      ...(count === 1 ? [] : [more(words)])
    ])
  )
  const title =
    number === 1
      ? labels.publications
      : [labels.publications, fill(labels.listPages.page, {number: String(number)})].join(
          listSeparator(words.labels.language)
        )
  return libraryFrame(
    library,
    {
      path,
      home: cataloguePathIn(words.language, library),
      title: publisher === undefined ? title : `${title} — ${publisher}`,
      head: library.scripts.map((script) => element('script', {src: relativeUrl(path, script), defer: true})),
      languages: languages.map((language) => ({
        language,
        current: language === words.language,
        href: relativeUrl(path, cataloguePathIn(language, library, number))
      })),
      counterparts:
        languages.length === 1
          ? []
          : languages.map((language) => ({
              language,
              path: cataloguePathIn(language, library, number)
            })),
      content: [content]
    },
    words
  )
}

/** For the filter's script, which finds more than it shows at once. */
function more(words: InLanguage): Element {
  const button = element('button', {type: 'button', ...labelLanguage(words)}, words.labels.labels.filter.more)
  return element('p', {className: ['more'], hidden: true}, button)
}
