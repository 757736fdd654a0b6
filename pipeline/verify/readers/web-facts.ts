/** What the first page of a publication says of it in its list of facts. */
import {doiUrl} from '../../model/doi-url.ts'
import {normalAddress, normalList, normalText} from '../unit-text.ts'
import {elementOf, elementsOf, wordsOf, type Markup} from './markup.ts'
import {ownerIn} from './web-owner.ts'

export interface ShownFacts {
  /** As a list in the normal form. */
  readonly authors: string
  readonly date: string
  /** The address of what is to be cited. */
  readonly identifier: string
  readonly licence: string
  readonly publisher: string
  /** Absent where it is the date. */
  readonly updated: string
  readonly version: string
}

/** The facts that a reader sees; who publishes the whole library is said in the bar alone. */
export function shownFacts(page: Markup): ShownFacts {
  const publisher = factIn(page, 'publisher')
  return {
    authors: normalList(authorsIn(page)),
    date: dayIn(page, 'published'),
    identifier: identifierIn(page),
    updated: dayIn(page, 'updated'),
    version: wordsIn(page, 'version'),
    licence: wordsIn(page, 'licence'),
    publisher: publisher === undefined ? ownerIn(page) : normalText(wordsOf(publisher))
  }
}

/** What is shown is what the link leads to. */
function identifierIn(page: Markup): string {
  const fact = factIn(page, 'identifier')
  const link = fact === undefined ? undefined : elementOf(fact, 'a')
  if (link === undefined) return ''
  const address = normalAddress(link.attributes.get('href') ?? '')
  return address === normalAddress(doiUrl(wordsOf(link))) ? address : `${wordsOf(link)} ${address}`
}

function wordsIn(page: Markup, name: string): string {
  const fact = factIn(page, name)
  return fact === undefined ? '' : normalText(wordsOf(fact))
}

/** Their names, in order. */
function authorsIn(page: Markup): readonly string[] {
  const authors = factIn(page, 'authors')
  return authors === undefined ? [] : elementsOf(authors, 'bdi').map((one) => normalText(wordsOf(one)))
}

/** A day among the facts, for machines; empty when there is none. */
export function dayIn(page: Markup, name: 'published' | 'dated' | 'updated'): string {
  const day = factIn(page, name)
  return (day === undefined ? undefined : elementOf(day, 'time'))?.attributes.get('datetime') ?? ''
}

/** The value of a fact, by the name that programs find it with. */
export function factIn(page: Markup, name: string): Markup | undefined {
  return elementsOf(page, 'dd').find(({attributes}) => attributes.get('data-fact') === name)
}
