/** What a page tells programs about itself as structured data (schema.org, JSON-LD): it has to be what it tells its readers. */
import {editionNames} from '../../model/front-matter.ts'
import {absoluteAddress, libraryAddress} from '../library-address.ts'
import {mediaTypes} from '../../model/vocabulary/media-types.ts'
import {normalData} from '../normal-data.ts'
import {normalList, normalText} from '../unit-text.ts'
import {isData, type Data} from './data.ts'
import {dataIn, unreadData} from './json-ld.ts'
import type {WebPage} from './web-page.ts'
import {listed, pagesOfPdf, pairsIn, type LinkedDocument, type WebSite} from './web-site.ts'

/** What is told, as it is found, and as it should be. */
export type DataStatement = readonly [what: string, said: string, wanted: string]

/** The languages and titles of a publication's translations, as a list. */
export function translationsIn({head}: WebPage): string {
  const {workTranslation: all} = dataIn(head)
  const list: readonly unknown[] = Array.isArray(all) ? all : []
  return normalList(
    list.flatMap((one) => (isData(one) ? [String(one['inLanguage']), String(one['name'])] : [String(one)]))
  )
}

/** Of a publication, on its first page. */
export function startData(data: Data, site: WebSite): readonly DataStatement[] {
  const {facts, isBook, documents, language, editions} = site
  if (data === unreadData) return [['title', String(unreadData['name']), facts.title]]
  const type = isBook ? 'Book' : 'Article'
  const own = pageAddress('index.html', site)
  const modified = facts.updated || (data['dateModified'] === facts.date ? facts.date : '')
  const addresses = listed(facts.authorAddresses)
  const pages = pagesOfPdf(site)
  const licence = facts.licenceAddress || facts.licence
  const wanted: Data = {
    '@context': 'https://schema.org',
    '@type': type,
    '@id': own,
    url: own,
    name: facts.title,
    headline: isBook ? undefined : facts.title,
    description: facts.summary,
    inLanguage: language,
    author: listed(facts.authors).map((name, index) => authorData(name, addresses[index] ?? '')),
    publisher: facts.publisher === '' ? undefined : {'@type': 'Organization', name: facts.publisher},
    datePublished: facts.date,
    dateModified: modified,
    version: facts.version,
    license: licence,
    isbn: isBook ? facts.isbn : undefined,
    sameAs: facts.identifier,
    image: site.image,
    numberOfPages: pages === undefined || !isBook ? (isBook ? data['numberOfPages'] : undefined) : pages,
    encoding: editions === undefined ? data['encoding'] : encodings(site),
    hasPart: isBook ? documents.map((document, index) => partData(document, index, site)) : undefined,
    workTranslation: translationsOf(site, type)
  }
  return statements(data, wanted, site)
}

/** Of one document of several: a chapter of the book, and the way down to it. */
export function documentData(
  data: Data,
  {
    document,
    summary,
    language
  }: {readonly document: LinkedDocument; readonly summary: string; readonly language: string},
  site: WebSite
): readonly DataStatement[] {
  const {facts, documents, publisher, labels} = site
  const chapter = {
    ...partData(document, documents.indexOf(document), site),
    description: summary,
    inLanguage: language,
    isPartOf: {'@type': 'Book', '@id': pageAddress('index.html', site), name: facts.title}
  }
  const steps = [
    [publisher || labels.library, site.context.baseUrl === undefined ? undefined : ''],
    [facts.title, pageAddress('index.html', site)],
    [document.text, pageAddress(document.file, site)]
  ]
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item
    }))
  }
  return statements(data, {'@context': 'https://schema.org', '@graph': [chapter, crumbs]}, site)
}

/** As statements have addresses; undefined where the library has none on the web. */
function pageAddress(file: string, site: WebSite): string | undefined {
  const address = site.addressOf(file)
  return address === '' ? undefined : libraryAddress(address)
}

/** Whether an author is a person is known of those with an ORCID iD alone. */
function authorData(name: string, url: string): Data {
  const isPerson = url.startsWith('https://orcid.org/')
  return {'@type': isPerson ? 'Person' : undefined, '@id': isPerson ? url : undefined, name, url}
}

function partData({file, text}: LinkedDocument, index: number, site: WebSite): Data {
  return {'@type': 'Chapter', url: pageAddress(file, site), name: text, position: index + 1}
}

/** In the order in which they are made. */
function encodings({editions = []}: WebSite): readonly Data[] {
  return editionNames
    .flatMap((name) => editions.filter(({edition}) => edition === name))
    .map(({edition, file, bytes}) => ({
      '@type': 'MediaObject',
      encodingFormat: mediaTypes[edition],
      contentUrl: file,
      contentSize: String(bytes)
    }))
}

function translationsOf({facts, id, context}: WebSite, type: string): readonly Data[] {
  return pairsIn(facts.translations).map(([inLanguage, name]) => ({
    '@type': type,
    url: context.baseUrl === undefined ? undefined : `${id}/${inLanguage.toLowerCase()}/`,
    name,
    inLanguage
  }))
}

const names: ReadonlyMap<string, string> = new Map([
  ['name', 'title'],
  ['inLanguage', 'language'],
  ['author', 'authors'],
  ['datePublished', 'date'],
  ['dateModified', 'date of change'],
  ['license', 'licence'],
  ['sameAs', 'identifier'],
  ['url', 'address']
])

/** Key by key: those that nobody asked for, too. */
function statements(data: Data, wanted: Data, site: WebSite): readonly DataStatement[] {
  return [...new Set([...Object.keys(wanted), ...Object.keys(data)])]
    .filter((key) => !isSame(key, data[key], wanted[key], site))
    .map((key) => [names.get(key) ?? key, textOf(key, data[key], site), textOf(key, wanted[key], site)])
}

/** Most is as it should be to the letter: what is not may be so in the normal form. */
function isSame(key: string, said: unknown, wanted: unknown, site: WebSite): boolean {
  if (said === wanted) return true
  if (Array.isArray(said) && Array.isArray(wanted))
    return (
      said.length === wanted.length &&
      said.every((one: unknown, index) => isSame(key, one, wanted[index], site))
    )
  if (isData(said) && isData(wanted))
    return [...Object.keys(wanted), ...Object.keys(said)].every((name) =>
      isSame(name, said[name], wanted[name], site)
    )
  return textOf(key, said, site) === textOf(key, wanted, site)
}

/** Empty for nothing, for an empty text, and for an empty list. */
function textOf(key: string, value: unknown, site: WebSite): string {
  const plain = plainOf(key, value, site)
  return plain === undefined ? '' : typeof plain === 'string' ? plain : normalData(plain)
}

const addressKeys: ReadonlySet<string> = new Set(['url', '@id', 'item', 'image', 'sameAs', 'license'])

/** Texts in the normal form, and what is empty left out. */
function plainOf(key: string, value: unknown, site: WebSite): unknown {
  if (typeof value === 'string') {
    const text = addressKeys.has(key) ? absoluteAddress(value, site.context.baseUrl) : normalText(value)
    // The library's own address is an empty path in it.
    return text === '' && key !== 'item' ? undefined : text
  }
  if (Array.isArray(value)) {
    const list = value.map((one: unknown) => plainOf(key, one, site))
    return list.length === 0 ? undefined : list
  }
  if (!isData(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const plain = plainOf(name, one, site)
      return plain === undefined ? [] : [[name, plain]]
    })
  )
}
