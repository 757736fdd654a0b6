/** Draws the catalogue: publications of the library, in one interface language. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {Artifact} from '../../../model/edition/edition.ts'
import type {CataloguePage} from '../../../model/publication/library-furniture.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {mainContent} from '../frame/page.ts'
import {linkedIn} from '../href.ts'
import {relativeUrl} from '../paths.ts'
import {searchForm} from '../search/search-form.ts'
import {pageArtifact, serialize} from '../serialize.ts'
import {catalogueRow} from './catalogue-row.ts'
import {dataScript} from './data-script.ts'
import {filter, isFiltered} from './filter.ts'
import {libraryFrame, type Library} from './library-frame.ts'
import {pageNumbers} from './page-numbers.ts'

/** A page, and of several its rows in a file: a filter finds publications of all pages by them, from a disk too. */
export function catalogue(library: Library, page: CataloguePage, words: InLanguage): readonly Artifact[] {
  const {path, language, entries, pages} = page
  const rows = entries.map((entry) => catalogueRow(entry, path, words))
  return [
    pageArtifact(path, cataloguePage(library, page, {rows, words})),
    ...(pages === undefined ? [] : [dataScript(pages.own, {language, rows: rows.map(serialize)})])
  ]
}

/** The page's `html` element. */
function cataloguePage(
  library: Library,
  page: CataloguePage,
  {rows, words}: {readonly rows: readonly Element[]; readonly words: InLanguage}
): Element {
  const {path, number, all, heading, lead, pages} = page
  const {contents, scripts} = library
  const {isSearched = false} = contents
  const lang = labelLanguage(words)
  const filtered = {
    publications: contents.publications,
    number,
    all,
    rows: pages?.rows ?? [''],
    isSearched
  }
  const content = mainContent(
    ['wrap'],
    lines([
      element('h1', lang, heading.words),
      element('p', {className: ['lead'], ...lang}, lead),
      ...(isSearched ? [searchForm(words)] : []),
      ...(isFiltered(all, contents) ? [filter(filtered, words)] : []),
      element('ul', {className: ['list']}, lines(rows)),
      ...(pages === undefined
        ? []
        : [pageNumbers(pages.navigation.name, linkedIn(pages.navigation.items, path), words), more(words)])
    ])
  )
  return libraryFrame(
    library,
    page,
    {
      scripts: scripts.map((script) => element('script', {src: relativeUrl(path, script), defer: true})),
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
