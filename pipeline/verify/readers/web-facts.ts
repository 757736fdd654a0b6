/** What the first page of a publication says of it beside its title. */
import {formatDate, labelsFor, listSeparator} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import {doiUrl} from '../../model/doi-url.ts'
import type {Loose} from '../unit.ts'
import {addressList, normalAddress, normalList, normalText, webAddressOf} from '../unit-text.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {sameWords} from './same-words.ts'
import {ownerIn} from './web-owner.ts'
import type {WebPage} from './web-page.ts'

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
  const kicker = elementsOf(opening, 'p').find((one) => hasClass(one, 'kicker'))
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
    publisher: publisher === undefined ? ownerIn(page.parts.get('bar')) : normalText(wordsOf(publisher)),
    type: kicker === undefined ? '' : normalText(wordsOf(kicker))
  }
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
export function factIn(opening: Markup, name: string): Markup | undefined {
  return elementsOf(opening, 'dd').find(({attributes}) => attributes.get('data-fact') === name)
}

/**
 * Words in the list of facts beside the facts, or in another order: each stands once, behind its name. `languages` are the
 * publication's own and those of its translations; `id` stands for an identifier where there is none.
 */
export function strayFacts(
  {opening, language}: WebPage,
  file: string,
  {languages, id}: {readonly languages: readonly string[]; readonly id: string}
): readonly Loose[] {
  const {labels} = labelsFor(language)
  const between = listSeparator(language)
  const day = (name: 'published' | 'dated' | 'updated'): string => {
    const date = dayIn(opening, name)
    return date === '' ? '' : formatDate(labels, date)
  }
  const own = (name: string, tag: string): readonly string[] => {
    const fact = factIn(opening, name)
    return fact === undefined ? [] : elementsOf(fact, tag).map(wordsOf)
  }
  const isbn = /ISBN (.*)$/.exec(wordsIn(opening, 'identifier'))?.[1]
  const identifiers = [...own('identifier', 'a'), ...(isbn === undefined ? [] : [`ISBN ${isbn}`])]
  const wanted = [
    [labels.authors, 'authors', own('authors', 'bdi').join(between)],
    [labels.publisher, 'publisher', wordsIn(opening, 'publisher')],
    [labels.published, 'published', day('published')],
    [labels.published, 'dated', day('dated')],
    [labels.updated, 'updated', day('updated')],
    [labels.version, 'version', wordsIn(opening, 'version')],
    [labels.languages, 'languages', languages.length > 1 ? languages.map(languageName).join(between) : ''],
    [labels.identifier, 'identifier', identifiers.length === 0 ? id : identifiers.join(between)],
    [labels.licence, 'licence', wordsIn(opening, 'licence')]
  ]
    .filter(([, , words]) => words !== '')
    .map((row) => row.join(' '))
  const list = elementOf(opening, 'dl')
  const found = rowsIn(list)
  const index = Math.max(
    found.findIndex((row, at) => !sameWords(row, wanted[at] ?? '')),
    found.length < wanted.length ? found.length : -1
  )
  const tags = factIn(opening, 'languages')
  const said =
    tags === undefined ? [] : elementsOf(tags, 'span').map(({attributes}) => attributes.get('lang'))
  const isOtherTag = tags !== undefined && said.join(' ') !== languages.join(' ')
  return [
    ...(index === -1
      ? []
      : [{what: 'facts in other words', at: file, text: found[index] ?? wanted[index] ?? ''}]),
    ...(isOtherTag ? [{what: 'facts with other languages', at: file, text: said.join(' ')}] : [])
  ]
}

/** Names and values as they stand, each value behind its name; other words in the list are rows, too. */
function rowsIn(list: Markup | undefined): readonly string[] {
  const rows: string[] = []
  let name = ''
  for (const part of list?.children ?? []) {
    if (typeof part === 'string') {
      if (part.trim() !== '') rows.push(part)
    } else if (part.name === 'dt') name += wordsOf(part)
    else {
      rows.push(`${name} ${part.attributes.get('data-fact') ?? ''} ${wordsOf(part)}`)
      name = ''
    }
  }
  return name === '' ? rows : [...rows, name]
}
