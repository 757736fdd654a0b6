/** Reads what the first page of a publication says of it beside its title. */
import {doiUrl} from '../../model/publication/doi-url.ts'
import {structuredData} from '../furniture/head.ts'
import {addressList, normalAddress, normalList, normalText, webAddressOf} from '../units/unit-text.ts'
import {isData} from '../json-reader/data.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import type {WebPage} from './page.ts'

export interface ShownFacts {
  /** As a list in the normal form. */
  readonly authors: string
  /** As `addressList` gives them. */
  readonly authorAddresses: string
  readonly date: string
  /** The day of the issue, whether its author named it or a build. */
  readonly dated: string
  /** The address of what is to be cited. */
  readonly identifier: string
  readonly isbn: string
  readonly licence: string
  readonly licenceAddress: string
  readonly publisher: string
  /** What kind of publication it is. */
  readonly type: string
  /** Absent where it is the date. */
  readonly updated: string
  readonly version: string
}

/** The facts that a reader sees; who publishes the whole library is said in the bar alone. */
export function shownFacts(page: WebPage): ShownFacts {
  const {opening} = page
  const publisher = factIn(opening, 'publisher')
  const authors = factIn(opening, 'authors')
  const licence = factIn(opening, 'licence')
  const names = authors === undefined ? [] : elementsOf(authors, 'bdi')
  const [kicker] = elementsOf(opening, 'p')
  return {
    authors: normalList(names.map(wordsOf)),
    authorAddresses: addressList(names.map((name) => ({url: addressIn(name)}))),
    date: dayIn(opening, 'published'),
    dated: dayIn(opening, 'updated') || dayIn(opening, 'published') || dayIn(opening, 'dated'),
    identifier: identifierIn(opening),
    isbn: /ISBN (.*)$/.exec(wordsIn(opening, 'identifier'))?.[1] ?? '',
    updated: dayIn(opening, 'updated'),
    version: wordsIn(opening, 'version'),
    licence: licence === undefined ? '' : normalText(wordsOf(licence)),
    licenceAddress: licence === undefined ? '' : addressIn(licence),
    publisher:
      publisher === undefined ? ownerIn(elementOf(page.body, 'header')) : normalText(wordsOf(publisher)),
    type: kicker === undefined ? '' : normalText(wordsOf(kicker))
  }
}

/** By name, or by a logo with its alternative text; empty where a word of the interface stands in. */
function ownerIn(bar: Markup | undefined): string {
  const owner = bar === undefined ? undefined : elementsOf(bar, 'p').find((one) => hasClass(one, 'owner'))
  if (owner === undefined || hasClass(owner, 'unnamed')) return ''
  return normalText(elementOf(owner, 'img')?.attributes.get('alt') ?? wordsOf(owner))
}

/** Where the link in an element leads. */
function addressIn(element: Markup): string {
  const link = elementOf(element, 'a')
  return link === undefined ? '' : webAddressOf(link.attributes.get('href'))
}

/** What is shown is what the link leads to. */
function identifierIn(opening: Markup): string {
  const fact = factIn(opening, 'identifier')
  const link = fact === undefined ? undefined : elementOf(fact, 'a')
  if (link === undefined) return ''
  const address = normalAddress(link.attributes.get('href') ?? '')
  return address === normalAddress(doiUrl(wordsOf(link))) ? address : `${wordsOf(link)} ${address}`
}

function wordsIn(opening: Markup, name: string): string {
  const fact = factIn(opening, name)
  return fact === undefined ? '' : normalText(wordsOf(fact))
}

/** A day among the facts, for machines; empty when there is none. */
function dayIn(opening: Markup, name: 'published' | 'dated' | 'updated'): string {
  const day = factIn(opening, name)
  return (day === undefined ? undefined : elementOf(day, 'time'))?.attributes.get('datetime') ?? ''
}

/** The value of a fact, by the name that programs find it with. */
function factIn(opening: Markup, name: string): Markup | undefined {
  return elementsOf(opening, 'dd').find(({attributes}) => attributes.get('data-fact') === name)
}

/** The project's own links at the foot: all but the way to the catalogue, which is the last. */
export function projectLinks(body: Markup): string {
  const foot = elementsOf(body, 'footer').at(-1)
  const links = foot === undefined ? [] : elementsOf(foot, 'a').slice(0, -1)
  return normalList(links.flatMap((link) => [wordsOf(link), link.attributes.get('href') ?? '']))
}

/** The languages and titles of the publication's translations, as its structured data have them. */
export function translationsIn(head: Markup): string {
  const {workTranslation: all} = structuredData(head)
  const list: readonly unknown[] = Array.isArray(all) ? all : []
  return normalList(
    list.flatMap((one) => (isData(one) ? [String(one['inLanguage']), String(one['name'])] : [String(one)]))
  )
}
