/** What all pages of a publication have to agree with: what its first page says, and which documents it has. */
import {formatDate, labelsFor, listSeparator, type ChosenLabels, type Labels} from '../../locale/index.ts'
import type {EditionBeside} from '../editions-beside.ts'
import {absoluteAddress} from '../library-address.ts'
import type {Facts, Unit} from '../unit.ts'
import {normalList, normalText, wordsOf as plainOf} from '../unit-text.ts'
import type {ReadingContext} from './context.ts'
import {elementsOf, wordsOf, type Markup} from './markup.ts'
import {lettersIn} from './same-words.ts'
import {dataIn} from './json-ld.ts'
import {factIn} from './web-facts.ts'
import {ownerIn} from './web-owner.ts'
import type {WebPage} from './web-page.ts'
import {webTarget} from './web-target.ts'

/** A document, as links call it. */
export interface LinkedDocument {
  readonly name: string
  readonly file: string
  /** As its line in the contents has them; empty where it has none. */
  readonly text: string
  readonly number: string
  /** In a list of all documents. */
  readonly line: Line
}

/** A link in a list of links, and those below it. */
export interface Line {
  /** As `saying` gives it. */
  readonly saying: string
  readonly below: readonly Line[]
}

export interface WebSite {
  readonly context: ReadingContext
  /** `<id>`, and what the names of the publication's files begin with. */
  readonly id: string
  readonly stem: string
  /** Words of ours, and the language that they are in. */
  readonly labels: Labels
  readonly labelLanguage: string
  readonly language: string
  readonly facts: SiteFacts
  /** As the bar of the first page has it; empty where a word of the interface stands in. */
  readonly owner: string
  /** The publisher of the whole project, which may be another than the publication's. */
  readonly publisher: string
  /** The picture on cards of the first page, one of the publication's own; empty for none. */
  readonly image: string
  /** The project's own links at the foot of the first page, with where they lead. */
  readonly footer: string
  /** The publication's language and those of its translations. */
  readonly languages: readonly string[]
  /** Whether the publication names the day of a change, which may be that of its issue. */
  readonly isModified: boolean
  readonly documents: readonly LinkedDocument[]
  /** The first page, in such a list. */
  readonly startLine: Line
  /** Version and day, at the foot of each page. */
  readonly issue: string
  readonly isBook: boolean
  /** Undefined where the pages alone are known. */
  readonly editions?: readonly EditionBeside[]
  targetOf(file: string): (address: string) => string
  /** The address of a page in the library; empty where that has none on the web. */
  addressOf(file: string): string
}

/** `files` are the documents by the files of their pages. */
export function siteOf(start: WebPage, context: ReadingContext, files: ReadonlyMap<string, string>): WebSite {
  const {folder, documents, contents, baseUrl, editions} = context
  const facts = textsOf(context.facts)
  const owner = ownerIn(start.parts.get('bar'))
  const shown = factIn(start.opening, 'publisher')
  const shownPublisher = shown === undefined ? undefined : normalText(wordsOf(shown))
  const {language} = start
  const chosen = labelsFor(language)
  const [id, tag] = splitLast(folder)
  const pages = new Map(Array.from(files, ([file, name]) => [name, file]))
  return {
    context,
    id,
    stem: `${splitLast(id)[1]}.${tag}`,
    labels: chosen.labels,
    labelLanguage: chosen.language,
    language,
    facts,
    owner,
    publisher: shownPublisher === owner ? '' : owner,
    image: imageOf(start, context),
    footer: projectLinks(start.parts.get('foot')),
    languages: [language, ...pairsIn(facts.translations).map(([one]) => one)],
    isModified:
      facts.updated !== '' || (facts.date !== '' && dataIn(start.head)['dateModified'] === facts.date),
    documents: documents.map((name) => linked(name, pages.get(name) ?? '', contents.get(`contents:${name}`))),
    startLine: {saying: saying('#', chosen.labels.titlePage), below: []},
    issue: issueOf(facts, chosen),
    isBook: documents.length > 1,
    ...(editions === undefined ? {} : {editions}),
    targetOf: (file) => {
      const places = {...context, file, files, start: startFile}
      return (address) => webTarget(address, places)
    },
    addressOf: (file) => (baseUrl === undefined ? '' : `${folder}/${file}`)
  }
}

/** `Version 1.0, 24 November 2026`. */
function issueOf({version, dated}: SiteFacts, {labels, language}: ChosenLabels): string {
  return [
    ...(version === '' ? [] : [`${labels.version} ${version}`]),
    ...(dated === '' ? [] : [formatDate(labels, dated)])
  ].join(listSeparator(language))
}

/** As an address in the library. */
function imageOf({head}: WebPage, {folder, baseUrl}: ReadingContext): string {
  const meta = elementsOf(head, 'meta').find(({attributes}) => attributes.get('property') === 'og:image')
  const image = absoluteAddress(meta?.attributes.get('content') ?? '', baseUrl)
  return image.startsWith(`${folder}/assets/`) ? image : ''
}

type SiteFact =
  | 'authorAddresses'
  | 'authors'
  | 'date'
  | 'dated'
  | 'identifier'
  | 'isbn'
  | 'licence'
  | 'licenceAddress'
  | 'publisher'
  | 'summary'
  | 'title'
  | 'translations'
  | 'updated'
  | 'version'

/** What is known of the publication; empty where it says nothing. */
export type SiteFacts = {readonly [name in SiteFact]: string}

function textsOf(facts: Facts): SiteFacts {
  const text = (name: SiteFact): string => String(facts[name] ?? '')
  return {
    authorAddresses: text('authorAddresses'),
    authors: text('authors'),
    date: text('date'),
    dated: text('dated'),
    identifier: text('identifier'),
    isbn: text('isbn'),
    licence: text('licence'),
    licenceAddress: text('licenceAddress'),
    publisher: text('publisher'),
    summary: text('summary'),
    title: text('title'),
    translations: text('translations'),
    updated: text('updated'),
    version: text('version')
  }
}

/** The texts of a fact that is a list. */
export function listed(fact: string): readonly string[] {
  const list: unknown = JSON.parse(fact === '' ? '[]' : fact)
  return Array.isArray(list) ? list.map(String) : []
}

/** Two by two. */
export function pairsIn(fact: string): readonly (readonly [string, string])[] {
  const texts = listed(fact)
  return texts.flatMap((one, index) => (index % 2 === 0 ? [[one, texts[index + 1] ?? ''] as const] : []))
}

/** All at the foot of a page but the way to the catalogue, which is the last. */
export function projectLinks(foot: Markup | undefined): string {
  const links = foot === undefined ? [] : elementsOf(foot, 'a').slice(0, -1)
  return normalList(links.flatMap((link) => [wordsOf(link), link.attributes.get('href') ?? '']))
}

/** The page that a reader opens first. */
export const startFile = 'index.html'

/** What stands before the last slash, and behind it. */
function splitLast(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/')
  return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)]
}

function linked(name: string, file: string, line: Unit | undefined): LinkedDocument {
  const text = plainOf(line?.text ?? '').trim()
  const number = String(line?.facts.number ?? '')
  return {name, file, text, number, line: {saying: saying(`#${name}`, `${number}${text}`), below: []}}
}

/** How many pages the PDF has, where that is known. */
export function pagesOfPdf({context}: WebSite): number | undefined {
  const length = context.pages?.get('')
  return length === undefined ? undefined : Number(length.replace(' pages', ''))
}

/** Where a link leads, and what it says. */
export function saying(target: string, words: string): string {
  return `${target} ${lettersIn(words)}`
}
