/** Reads a row of the catalogue: a publication in one of its languages, with links to the others. */
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from '../readers/markup.ts'
import {normalText} from '../unit-text.ts'
import {factsFrom, type ListedEntry} from './listing.ts'
import {readEditions} from './read-editions.ts'
import type {Surroundings} from './surroundings.ts'

type Fact = readonly [name: string, value: string | undefined]

const nothing: Markup = {name: '', attributes: new Map(), children: []}

/** The row's key is the publication that its title leads to. */
export function readRow(item: Markup, around: Surroundings): ListedEntry {
  const cover = elementsOf(item, 'img')
    .find((one) => hasClass(one, 'cover'))
    ?.attributes.get('src')
  const link = elementOf(elementOf(item, 'h2') ?? nothing, 'a') ?? nothing
  const start = around.fileOf(link.attributes.get('href') ?? '')
  const title = around.spoken(link, around.language)
  const paragraph = elementOf(item, 'p')
  const summary = around.spoken(paragraph ?? nothing, around.language)
  const line = elementsOf(item, 'ul').find((one) => hasClass(one, 'facts-line')) ?? nothing
  const editions = readEditions(item, title.words, around)
  around.account(item, [title.words, summary.words, wordsOf(line), editions.words])
  return {
    key: start.split('/').slice(0, -2).join('/'),
    facts: factsFrom([
      ['title', title.words],
      ['title language', title.language],
      ['summary', summary.words],
      ['summary language', summary.words === '' ? undefined : summary.language],
      ['link', start],
      ['type', item.attributes.get('data-type')],
      ['languages', item.attributes.get('data-languages')],
      ...lineFacts(line, item.attributes.get('data-type') === 'document', around),
      ['cover', cover === undefined ? undefined : around.fileOf(cover)],
      ...editions.facts
    ])
  }
}

/** Type, date, own language, other languages: each an item, and the date alone may be absent. */
function lineFacts(line: Markup, isBuiltIn: boolean, around: Surroundings): readonly Fact[] {
  const [type, ...others] = line.children.filter((child) => typeof child !== 'string')
  const facts: Fact[] = isBuiltIn ? [] : [['type in words', words(type)]]
  const translations: string[] = []
  for (const item of others) {
    const [time, link] = [elementOf(item, 'time'), elementOf(item, 'a')]
    if (time !== undefined) {
      facts.push(['date', time.attributes.get('datetime')], ['date in words', words(item)])
    } else if (link !== undefined) {
      const language = link.attributes.get('hreflang') ?? ''
      translations.push(language)
      facts.push(
        [`${language} link`, around.fileOf(link.attributes.get('href') ?? '')],
        [`${language} in words`, words(item)]
      )
    } else facts.push(['language', item.attributes.get('lang')], ['language in words', words(item)])
  }
  return [...facts, ['translations', translations.join(' ')]]
}

function words(element: Markup | undefined): string {
  return element === undefined ? '' : normalText(wordsOf(element))
}
