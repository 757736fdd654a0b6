/** Lists the publications on a page of the catalogue, in one interface language. */
import {fill, labelsFor, listSeparator} from '../../../locale/index.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {LibraryContents} from '../../../model/edition/edition.ts'
import type {Item, Navigation} from '../../../model/publication/furniture.ts'
import type {CataloguePage} from '../../../model/publication/library-furniture.ts'
import {cataloguePathIn, rowsPathIn, type CatalogueCut} from './catalogue-pages.ts'
import {rowOf} from './entry.ts'
import {frameOf, linksOf} from './frame.ts'
import {titleIn} from './title-in.ts'

/** How far from the page at hand numbers are shown; beside them the first and the last. */
const near = 2

export interface CatalogueParts {
  readonly contents: LibraryContents
  /** Those of all catalogues, in order. */
  readonly languages: readonly string[]
  readonly cuts: readonly CatalogueCut[]
  /** The page at hand. */
  readonly cut: CatalogueCut
}

/** The page in a language. */
export function cataloguePage(parts: CatalogueParts, language: string): CataloguePage {
  const {contents, languages, cuts, cut} = parts
  const words = labelsFor(language, contents.labels)
  const {labels} = words
  const {number, groups} = cut
  const path = cataloguePathIn(language, contents, number)
  const home = cataloguePathIn(language, contents)
  const others = languages.length === 1 ? [] : languages
  const numbered = fill(labels.listPages.page, {number: String(number)})
  const name = titleIn(contents, language)
  const title = (number === 1 ? [name] : [name, numbered]).join(listSeparator(words.language))
  const {publisher} = contents
  return {
    path,
    language,
    home,
    number,
    all: cuts.flatMap((one) => one.groups).length,
    head: {
      title: publisher === undefined ? title : `${title} — ${publisher}`,
      links: linksOf(
        contents,
        path,
        others.map((one) => ({language: one, path: cataloguePathIn(one, contents, number)}))
      )
    },
    ...frameOf(contents, words, {path, home}),
    ...(others.length === 0 ? {} : {languages: languagesOf(parts, language)}),
    heading: {words: name},
    lead: contents.catalogue?.introduction?.get(language.toLowerCase()) ?? labels.libraryLead,
    entries: groups.map((group) => rowOf(group, language, words)),
    ...(cuts.length === 1
      ? {}
      : {
          pages: {
            navigation: navigationOf(parts, language),
            own: rowsPathIn(language, contents, number),
            rows: cuts.map((one) => rowsPathIn(language, contents, one.number))
          }
        })
  }
}

function languagesOf({contents, languages, cut}: CatalogueParts, language: string): Navigation {
  const items = languages.map((one): Item => ({
    words: languageName(one),
    language: one,
    target: {kind: 'path', path: cataloguePathIn(one, contents, cut.number)},
    ...(one === language ? {isCurrent: true} : {})
  }))
  return {name: labelsFor(language, contents.labels).labels.languages, items}
}

/** To the page before, to pages by their numbers, to the page after. */
function navigationOf({contents, cuts, cut}: CatalogueParts, language: string): Navigation {
  const {previous, next, listPages} = labelsFor(language, contents.labels).labels
  const {number} = cut
  const to = (one: number): Pick<Item, 'target'> => ({
    target: {kind: 'path', path: cataloguePathIn(language, contents, one)}
  })
  const step = (one: number, words: string): readonly Item[] =>
    one < 1 || one > cuts.length ? [] : [{words, ...to(one)}]
  const shown = cuts
    .map((one) => one.number)
    .filter((one) => one === 1 || one === cuts.length || Math.abs(one - number) <= near)
  const numbers = shown.flatMap((one, index): readonly Item[] => {
    const item = {words: String(one), ...to(one), ...(one === number ? {isCurrent: true} : {})}
    return one - (shown[index - 1] ?? 0) > 1 ? [{words: '…'}, item] : [item]
  })
  return {
    name: listPages.label,
    items: [...step(number - 1, previous), ...numbers, ...step(number + 1, next)]
  }
}
