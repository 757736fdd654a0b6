/** Reads what the first page of a publication says of it. */
import {doiUrl} from '../../model/publication/doi-url.ts'
import {structuredData} from '../furniture/head.ts'
import {addressList, normalAddress, normalList, normalText, webAddressOf} from '../units/unit-text.ts'
import {isData} from '../json-reader/data.ts'
import {elementOf, elementsOf, firstBelow, hasClass, having, nothing, wordsOf, type Markup} from './markup.ts'
import type {Facts} from '../units/unit.ts'
import type {WebPage} from './page.ts'

/** The facts that a reader sees, and those in the head; who publishes the whole library is said in the bar alone. */
export function factsOnPage({root, head, language, opening, body}: WebPage): Facts {
  const title = elementOf(head, 'title') ?? nothing
  const description = firstBelow(head, having('name', 'description'))
  const names = elementsOf(valueOf(opening, 'authors'), 'bdi')
  const publisher = valueOf(opening, 'publisher')
  const [kicker = nothing] = elementsOf(opening, 'p')
  const [published, updated] = [dayIn(opening, 'published'), dayIn(opening, 'updated')]
  return {
    title: normalText(wordsOf(title)),
    language: language || 'und',
    direction: root.attributes.get('dir') ?? '',
    summary: normalText(description?.attributes.get('content') ?? ''),
    authors: normalList(names.map(wordsOf)),
    authorAddresses: addressList(names.map((name) => ({url: addressIn(name)}))),
    date: published,
    // The day of the issue, whether its author named it or a build.
    dated: updated || published || dayIn(opening, 'dated'),
    identifier: identifierIn(opening),
    isbn: /ISBN (.*)$/.exec(wordsIn(opening, 'identifier'))?.[1] ?? '',
    updated,
    version: wordsIn(opening, 'version'),
    licence: wordsIn(opening, 'licence'),
    licenceAddress: addressIn(valueOf(opening, 'licence')),
    publisher: publisher === nothing ? ownerIn(body) : normalText(wordsOf(publisher)),
    type: normalText(wordsOf(kicker)),
    translations: translationsIn(head)
  }
}

/** By name, or by a logo with its alternative text; empty where a word of the interface stands in. */
function ownerIn(body: Markup): string {
  const bar = elementOf(body, 'header') ?? nothing
  const owner = elementsOf(bar, 'p').find((one) => hasClass(one, 'owner'))
  if (owner === undefined || hasClass(owner, 'unnamed')) return ''
  return normalText(elementOf(owner, 'img')?.attributes.get('alt') ?? wordsOf(owner))
}

/** Where the link in an element leads. */
function addressIn(element: Markup): string {
  return webAddressOf(elementOf(element, 'a')?.attributes.get('href'))
}

/** What is shown is what the link leads to. */
function identifierIn(opening: Markup): string {
  const link = elementOf(valueOf(opening, 'identifier'), 'a')
  if (link === undefined) return ''
  const address = normalAddress(link.attributes.get('href') ?? '')
  return address === normalAddress(doiUrl(wordsOf(link))) ? address : `${wordsOf(link)} ${address}`
}

function wordsIn(opening: Markup, name: string): string {
  return normalText(wordsOf(valueOf(opening, name)))
}

/** A day among the facts, for machines; empty when there is none. */
function dayIn(opening: Markup, name: 'published' | 'dated' | 'updated'): string {
  return elementOf(valueOf(opening, name), 'time')?.attributes.get('datetime') ?? ''
}

/** The value of a fact, by the name that programs find it with; nothing for none. */
function valueOf(opening: Markup, name: string): Markup {
  return elementsOf(opening, 'dd').find(having('data-fact', name)) ?? nothing
}

/** The languages and titles of the publication's translations, as its structured data have them. */
function translationsIn(head: Markup): string {
  const {workTranslation: all} = structuredData(head)
  const list: readonly unknown[] = Array.isArray(all) ? all : []
  return normalList(
    list.flatMap((one) => (isData(one) ? [String(one['inLanguage']), String(one['name'])] : [String(one)]))
  )
}
