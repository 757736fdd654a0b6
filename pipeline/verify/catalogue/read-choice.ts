/** Reads an entry of a publication's page of languages: the publication in one of them. */
import {elementOf, wordsOf, type Markup} from '../readers/markup.ts'
import {normalText} from '../unit-text.ts'
import {factsFrom, type ListedEntry} from './listing.ts'
import {readEditions} from './read-editions.ts'
import type {Surroundings} from './surroundings.ts'

const nothing: Markup = {name: '', attributes: new Map(), children: []}

/** The entry's key is the folder that its link leads to. */
export function readChoice(item: Markup, around: Surroundings): ListedEntry {
  const own = elementOf(item, 'div') ?? nothing
  const link = elementOf(own, 'a') ?? nothing
  const language = own.attributes.get('lang') ?? around.language
  const start = around.fileOf(link.attributes.get('href') ?? '')
  const name = elementOf(own, 'p') ?? nothing
  const mark = name.children.find((child) => typeof child !== 'string' && child.name === 'strong')
  const title = around.spoken(mark === undefined ? name : withoutMark(name), language)
  const editions = readEditions(item, title.words, around)
  around.account(item, [wordsOf(link), wordsOf(name), editions.words])
  return {
    key: start.split('/').slice(0, -1).join('/'),
    facts: factsFrom([
      ['title', title.words],
      ['title language', title.language],
      ['link', start],
      ['language', link.attributes.get('hreflang')],
      ['language in words', normalText(wordsOf(link))],
      ['status', mark === undefined ? undefined : 'withdrawn'],
      ...editions.facts
    ])
  }
}

/** A mark behind the title, ` · Withdrawn`, is a word of the interface; that it is there is a fact. */
function withoutMark(name: Markup): Markup {
  const children = name.children
    .filter((child) => typeof child === 'string' || child.name !== 'strong')
    .map((child) => (typeof child === 'string' ? child.replace(/ · $/, '') : child))
  return {...name, children}
}
