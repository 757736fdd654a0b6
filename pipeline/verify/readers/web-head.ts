/** What a page says of itself to programs, in its head: it has to be what it says to readers. */
import {doiUrl} from '../../model/doi-url.ts'
import {absoluteAddress, libraryAddress} from '../library-address.ts'
import type {Loose} from '../unit.ts'
import {normalAddress, normalList, normalText} from '../unit-text.ts'
import {isData, type Data} from './data.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {dayIn, factIn, shownFacts} from './web-facts.ts'

export interface PageAddress {
  /** The page's file, which differences are told of. */
  readonly file: string
  /** From the output's root. */
  readonly path: string
  readonly baseUrl?: string
}

type Statement = readonly [what: string, said: string | undefined, wanted: string]

/** Statements for programs on a publication's first page that differ from what its readers see. */
export function startHeadLoose(page: Markup, address: PageAddress): readonly Loose[] {
  const {publisher, authors, identifier} = shownFacts(page)
  const language = elementOf(page, 'html')?.attributes.get('lang') ?? ''
  const dated = dayIn(page, 'updated') || dayIn(page, 'published') || dayIn(page, 'dated')
  const data = dataIn(page)
  const version = factIn(page, 'version')
  return told(address.file, [
    ...pageStatements(page, address),
    ['citation_title', metaIn(page, 'name', 'citation_title'), titleOf(page)],
    ['citation_author', authorsSaid(page), authors],
    ['citation_publisher', metaIn(page, 'name', 'citation_publisher'), publisher],
    ['citation_language', metaIn(page, 'name', 'citation_language'), language],
    [
      'citation_publication_date',
      metaIn(page, 'name', 'citation_publication_date')?.replaceAll('/', '-'),
      dated
    ],
    ['citation_doi', addressOf(metaIn(page, 'name', 'citation_doi')), identifier],
    [
      'citation_fulltext_html_url',
      addressSaid(metaIn(page, 'name', 'citation_fulltext_html_url'), address),
      ownAddressOf(address)
    ],
    ['structured identifier', textOf(data, 'sameAs'), identifier],
    ['citation', citedAddress(page), identifier === '' ? (citedAddress(page) ?? '') : identifier],
    ['structured title', textOf(data, 'name'), titleOf(page)],
    ['structured description', textOf(data, 'description'), descriptionOf(page)],
    ['structured language', textOf(data, 'inLanguage'), language],
    ['structured publisher', textOf(dataOf(data, 'publisher'), 'name'), publisher],
    ['structured authors', namesOf(data), authors],
    ['structured date', textOf(data, 'datePublished'), dayIn(page, 'published')],
    [
      'structured date of change',
      textOf(data, 'dateModified'),
      dayIn(page, 'updated') || dayIn(page, 'published')
    ],
    [
      'structured version',
      textOf(data, 'version'),
      version === undefined ? '' : normalText(wordsOf(version))
    ],
    ['structured address', addressSaid(textOf(data, 'url'), address), ownAddressOf(address)]
  ])
}

/** Those on the page of one document of several, whose title and lead are given. */
export function documentHeadLoose(
  page: Markup,
  address: PageAddress,
  said: {readonly title: string; readonly publication: string}
): readonly Loose[] {
  return told(address.file, [
    ...pageStatements(page, address),
    ['title in the head', titleOf(page), normalText(`${said.title} — ${said.publication}`)]
  ])
}

function pageStatements(page: Markup, address: PageAddress): readonly Statement[] {
  const own = ownAddressOf(address)
  const canonical = elementsOf(page, 'link').find(({attributes}) => attributes.get('rel') === 'canonical')
  const said = addressSaid(canonical?.attributes.get('href'), address)
  const leads = elementsOf(elementOf(page, 'main') ?? page, 'p').filter(
    ({attributes}) => attributes.get('class') === 'lead'
  )
  return [
    ['canonical address', said ?? '', own],
    ['lead', leads.map((lead) => normalText(wordsOf(lead))).join(' '), descriptionOf(page)],
    ['og:title', metaIn(page, 'property', 'og:title'), titleOf(page)],
    ['og:description', metaIn(page, 'property', 'og:description'), descriptionOf(page)],
    ['og:url', addressSaid(metaIn(page, 'property', 'og:url'), address), own]
  ]
}

/** The address of a DOI. */
function addressOf(doi: string | undefined): string | undefined {
  return doi === undefined ? undefined : normalAddress(doiUrl(doi))
}

/** The address that the words to cite it by end with, as they show it and as it leads. */
function citedAddress(page: Markup): string | undefined {
  const citation = elementsOf(page, 'div').find((one) => hasClass(one, 'citation'))
  const words = citation === undefined ? undefined : elementOf(citation, 'p')
  const link = words === undefined ? undefined : elementOf(words, 'a')
  if (link === undefined) return undefined
  const address = normalAddress(link.attributes.get('href') ?? '')
  return normalAddress(wordsOf(link)) === address ? address : `${wordsOf(link)} ${address}`
}

function told(file: string, statements: readonly Statement[]): readonly Loose[] {
  return statements
    .filter(([, said, wanted]) => said !== undefined && said !== wanted)
    .map(([what, said = '']) => ({
      what: `the head tells programs otherwise than the page its readers: ${what}`,
      at: file,
      text: said
    }))
}

function titleOf(page: Markup): string {
  const title = elementOf(page, 'title')
  return title === undefined ? '' : normalText(wordsOf(title))
}

function descriptionOf(page: Markup): string {
  return metaIn(page, 'name', 'description') ?? ''
}

function metaIn(page: Markup, key: 'name' | 'property', name: string): string | undefined {
  const meta = elementsOf(page, 'meta').find(({attributes}) => attributes.get(key) === name)
  const content = meta?.attributes.get('content')
  return content === undefined ? undefined : normalText(content)
}

function authorsSaid(page: Markup): string | undefined {
  const said = elementsOf(page, 'meta')
    .filter(({attributes}) => attributes.get('name') === 'citation_author')
    .map(({attributes}) => attributes.get('content') ?? '')
  return said.length === 0 ? undefined : normalList(said)
}

/** The page's own address; empty where the project has none on the web. */
function ownAddressOf({path, baseUrl}: PageAddress): string {
  return baseUrl === undefined ? '' : libraryAddress(path)
}

/** In the normal form, as whoever knows the project's web address reads it. */
function addressSaid(address: string | undefined, {baseUrl}: PageAddress): string | undefined {
  return address === undefined ? undefined : absoluteAddress(address, baseUrl)
}

/** The page's JSON-LD, when it can be read. */
function dataIn(page: Markup): Data {
  const script = elementsOf(page, 'script').find(
    ({attributes}) => attributes.get('type') === 'application/ld+json'
  )
  try {
    const value: unknown = JSON.parse(script === undefined ? '{}' : wordsOf(script))
    return isData(value) ? value : {}
  } catch {
    return {name: 'data that is no JSON'}
  }
}

function dataOf(data: Data, key: string): Data {
  const value = data[key]
  return isData(value) ? value : {}
}

function textOf(data: Data, key: string): string | undefined {
  const value = data[key]
  return typeof value === 'string' ? normalText(value) : undefined
}

function namesOf({author}: Data): string | undefined {
  if (!Array.isArray(author)) return undefined
  return normalList(author.map((one: unknown) => (isData(one) ? (textOf(one, 'name') ?? '') : '')))
}
