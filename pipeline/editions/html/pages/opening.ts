/** Draws what stands between the bar and the text: kind, title, summary, editions and facts. */
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import {listSeparator} from '../../../locale/index.ts'
import type {Fact, FactValue, Opening} from '../../../model/publication/furniture.ts'
import {editionsBar} from '../frame/editions-bar.ts'
import {labelWords, type InLanguage} from '../frame/in-language.ts'
import {linked} from '../href.ts'
import type {Site} from '../site.ts'

/** The elements in order; `title` is the page's `h1`. */
export function opening(furnished: Opening, title: Element, site: Site, path: string): readonly Element[] {
  const {lead, editions, facts, dated} = furnished
  const {words} = site
  const short = facts === undefined
  const bars =
    editions === undefined
      ? []
      : [
          editionsBar(
            {links: linked(editions.items, path, site.publication), name: editions.name, short},
            words
          )
        ]
  const head = [
    kicker(furnished, words),
    title,
    ...(lead === undefined ? [] : [element('p', {className: ['lead']}, lead)])
  ]
  if (facts !== undefined) return [...head, ...bars, factList(facts, words)]
  return [...head, element('div', {className: ['meta']}, lines([...datedLine(dated, words), ...bars]))]
}

/** The line above a title. */
export function kicker({kicker: {words: text, isOurs}}: Pick<Opening, 'kicker'>, words: InLanguage): Element {
  // A document's place among others is in one element with its language, a built-in type in one of its own.
  if (isOurs && /\d/.test(text)) return element('p', {className: ['kicker'], ...labelLanguage(words)}, text)
  return element('p', {className: ['kicker']}, isOurs ? labelWords(text, words) : text)
}

function datedLine(dated: Opening['dated'], words: InLanguage): readonly Element[] {
  if (dated === undefined) return []
  return [
    element('span', {}, labelWords(dated.label, words), ' ', dayElement(dated.date, dated.words, words))
  ]
}

/** `time`, in words. */
export function dayElement(date: string, text: string, words: InLanguage): Element {
  return element('time', {dateTime: date, ...labelLanguage(words)}, text)
}

/** `dl`. */
export function factList(facts: readonly Fact[], words: InLanguage): Element {
  const between = listSeparator(words.language)
  return element(
    'dl',
    {className: ['facts']},
    lines(
      facts.flatMap(({name, label, values}) => [
        element('dt', labelLanguage(words), label),
        element(
          'dd',
          {dataFact: name},
          values.map((value, index) => [index === 0 ? undefined : between, valueOf(name, value, words)])
        )
      ])
    )
  )
}

function valueOf(name: Fact['name'], value: FactValue, words: InLanguage): Content {
  const {words: text, target, date, language} = value
  if (date !== undefined) return dayElement(date, text, words)
  if (language !== undefined) return element('span', {lang: language}, text)
  const content = target?.kind === 'url' ? element('a', {href: target.url}, text) : text
  if (name === 'authors') return element('bdi', {}, content)
  const isOwnId = name === 'identifier' && target === undefined && !text.startsWith('ISBN ')
  return isOwnId ? element('code', {}, text) : content
}
