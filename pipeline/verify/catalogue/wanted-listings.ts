/** What the files of a catalogue have to say, by what the library's publications say. */
import {formatDate, labelsFor} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import {publicationFolder} from '../../model/edition.ts'
import {normalText} from '../unit-text.ts'
import {entryFacts} from './entry-facts.ts'
import {editionFacts, startOf} from './edition-facts.ts'
import {
  catalogueLanguages,
  cataloguePath,
  groupsOf,
  inLanguage,
  inOrder,
  inPages,
  isCurrent,
  rowsPath,
  type Group,
  type Library
} from './library.ts'
import {factsFrom, type ListedFacts, type Listing} from './listing.ts'
import {typeInWords} from '../type-in-words.ts'
import {wantedSiteFiles} from './wanted-site-files.ts'

/** The data, where a publication has a JSON edition. */
export const indexFile = 'index.json'

/**
 * File by file: where there are web pages, the catalogue in each language, the publications' pages of languages, and what a
 * site on the web has; where there are data, the catalogue as data.
 */
export function* wantedListings(library: Library): Generator<Listing> {
  const names = new Set(library.publications.flatMap(({editions}) => editions.map(({edition}) => edition)))
  if (names.has('html')) {
    const pages = inPages(groupsOf(library.publications.filter(isCurrent)))
    for (const language of catalogueLanguages(library)) yield* catalogueIn(language, library, pages)
    for (const group of groupsOf(library.publications)) yield languagesPage(library, group)
    if (library.baseUrl !== undefined) yield* wantedSiteFiles(library)
  }
  if (names.has('json')) yield indexData(library)
}

/** The pages in a language, and the rows of each where there are several. */
function* catalogueIn(
  language: string,
  library: Library,
  pages: readonly (readonly Group[])[]
): Generator<Listing> {
  for (const [index, groups] of pages.entries()) {
    const entries = groups.map((group) => ({key: group.id, facts: rowFacts(group, language)}))
    const facts = cataloguePageFacts(library, language, {number: index + 1, pages})
    yield {file: cataloguePath(language, library, index + 1), facts, entries}
    if (pages.length === 1) continue
    const rows = rowsPath(language, library, index + 1)
    yield {file: rows, facts: factsFrom([['page language', language]]), entries}
  }
}

function cataloguePageFacts(
  library: Library,
  language: string,
  {number, pages}: {readonly number: number; readonly pages: readonly (readonly Group[])[]}
): ListedFacts {
  const languages = catalogueLanguages(library)
  const others = languages.length === 1 ? [] : languages
  return factsFrom([
    ...pageFacts(library, language),
    ['publisher in the title', normalText(library.publisher ?? '')],
    ['languages', others.join(' ')],
    ...others.map((one) => [`${one} link`, cataloguePath(one, library, number)] as const),
    ...addressFacts(
      library,
      cataloguePath(language, library, number),
      others.map((one) => [one, cataloguePath(one, library, number)])
    ),
    ...(pages.length === 1 ? [] : numberFacts(library, language, {number, pages}))
  ])
}

/** Of a page among several: its number, the ways to the others, and what its filter knows of them. */
function numberFacts(
  library: Library,
  language: string,
  {number, pages}: {readonly number: number; readonly pages: readonly (readonly Group[])[]}
): readonly (readonly [string, string | undefined])[] {
  const to = (one: number): string | undefined =>
    one < 1 || one > pages.length ? undefined : cataloguePath(language, library, one)
  const numbers = pages.map((_, index) => index + 1)
  const near = numbers.filter((one) => one === 1 || one === pages.length || Math.abs(one - number) < 3)
  return [
    ['number in the title', String(number)],
    ['page', String(number)],
    ['page of the filter', String(number)],
    ['publications of the filter', String(pages.flat().length)],
    ['rows of the filter', numbers.map((one) => rowsPath(language, library, one)).join(' ')],
    ['pages', near.join(' ')],
    ...near.map((one) => [`page ${String(one)} link`, to(one)] as const),
    ['prev link', to(number - 1)],
    ['next link', to(number + 1)]
  ]
}

function rowFacts(group: Group, pageLanguage: string): ListedFacts {
  const own = inLanguage(group, pageLanguage)
  const {title, summary, type, date, language, cover} = own
  const {labels} = labelsFor(pageLanguage)
  const others = group.languages.filter((one) => one.language !== language)
  return factsFrom([
    ['title', normalText(title)],
    ['title language', language],
    ...summaryFacts(summary, language),
    ['link', startOf(own)],
    ['type', normalText(type)],
    ['type in words', normalText(typeInWords(type))],
    ['date', date],
    ['date in words', date === undefined ? undefined : formatDate(labels, date)],
    ['language', language],
    ['language in words', languageName(language)],
    ['languages', group.languages.map((one) => one.language).join(' ')],
    ['translations', others.map((one) => one.language).join(' ')],
    ...others.flatMap((one): readonly (readonly [string, string | undefined])[] => [
      [`${one.language} link`, startOf(one)],
      [`${one.language} in words`, languageName(one.language)]
    ]),
    ['cover', cover],
    ...editionFacts(own)
  ])
}

function summaryFacts(
  summary: string | undefined,
  language: string
): readonly (readonly [name: string, value: string])[] {
  const text = normalText(summary ?? '')
  return text === ''
    ? []
    : [
        ['summary', text],
        ['summary language', language]
      ]
}

/** Where a page is on the web, and its counterparts by their languages. */
function addressFacts(
  {baseUrl}: Library,
  file: string,
  counterparts: readonly (readonly [language: string, file: string])[]
): readonly (readonly [string, string])[] {
  if (baseUrl === undefined) return []
  return [
    ['canonical address', file],
    ...counterparts.map(([language, other]) => [`${language} address`, other] as const)
  ]
}

function languagesPage(library: Library, group: Group): Listing {
  const file = `${group.id}/index.html`
  const starts = group.languages
    .filter(isCurrent)
    .flatMap(({language: its, editions}) =>
      editions.filter(({edition}) => edition === 'html').map(({path}) => [its, path] as const)
    )
  const {title, language} = inLanguage(group, library.language)
  const words = normalText(title)
  return {
    file,
    facts: factsFrom([
      ...pageFacts(library, library.language),
      ...addressFacts(library, file, starts.length < 2 ? [] : [...starts, ['x-default', file]]),
      ['title in the head', words],
      ['title', words],
      ['title language', language]
    ]),
    entries: group.languages.map((one) => ({
      key: publicationFolder(one),
      facts: factsFrom([
        ['title', normalText(one.title)],
        ['title language', one.language],
        ['link', startOf(one)],
        ['language', one.language],
        ['language in words', languageName(one.language)],
        ['status', one.status],
        ...(isCurrent(one) ? editionFacts(one) : [])
      ])
    }))
  }
}

function pageFacts({publisher}: Library, language: string): readonly (readonly [string, string])[] {
  return [
    ['page language', language],
    ['publisher', normalText(publisher ?? '')]
  ]
}

function indexData(library: Library): Listing {
  const {language, publisher, baseUrl, publications, redirects = []} = library
  const all = inOrder(publications)
  return {
    file: indexFile,
    facts: factsFrom([
      ['$schema', 'schemas/library-1.0.schema.json'],
      ['formatVersion', '1.0'],
      ['baseUrl', baseUrl],
      ['language', language],
      ['publisher', normalText(publisher ?? '')],
      ['redirects', redirects.map(({from, to}) => `${from} to ${to}`).join(', ')]
    ]),
    entries: [...all.filter(isCurrent), ...all.filter((one) => !isCurrent(one))].map((one) => ({
      key: publicationFolder(one),
      facts: entryFacts(one)
    }))
  }
}
