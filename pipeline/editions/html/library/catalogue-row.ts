/** Draws a row of the catalogue: a publication's cover, title, facts and editions. */
import type {Element} from 'hast'
import {element, labelLanguage, languageOf, lines, type Content} from '../../../hast/index.ts'
import type {Item} from '../../../model/publication/furniture.ts'
import type {ListedEntry, ListedFact} from '../../../model/publication/library-furniture.ts'
import {editionsBar} from '../frame/editions-bar.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {hrefIn, linkedIn} from '../href.ts'
import {relativeUrl} from '../paths.ts'

/** `li`. */
export function catalogueRow(entry: ListedEntry, path: string, words: InLanguage): Element {
  const {title, summary, facts, editions, filter} = entry
  const link = element('a', {href: hrefIn(title.target, path)}, inOwn(title, words))
  const description = element(
    'div',
    {},
    lines([
      element('h2', {}, link),
      ...(summary === undefined ? [] : [element('p', {}, inOwn(summary, words))]),
      element('ul', {className: ['facts-line']}, lines(facts.map((fact) => factItem(fact, path, words))))
    ])
  )
  const bars =
    editions === undefined
      ? []
      : [editionsBar({links: linkedIn(editions.items, path), name: editions.name, short: true}, words)]
  return element(
    'li',
    {dataType: filter?.type, dataLanguages: filter?.languages.join(' ')},
    lines([...coverOf(entry, path), description, ...bars])
  )
}

/** The words' own direction, while the row keeps the page's. */
function inOwn({words: text, language}: Item, words: InLanguage): Content {
  return language === undefined || language === words.language
    ? text
    : element('span', languageOf({lang: language}), text)
}

function coverOf({cover}: ListedEntry, path: string): readonly Element[] {
  if (cover === undefined) return []
  const properties = {className: ['cover'], src: relativeUrl(path, cover), alt: '', loading: 'lazy'}
  return [element('img', {...properties, width: 800, height: 1280})]
}

function factItem(
  {words: text, language, target, date, isOurs}: ListedFact,
  path: string,
  words: InLanguage
): Element {
  if (isOurs === true) {
    const content = date === undefined ? text : element('time', {dateTime: date}, text)
    return element('li', labelLanguage(words), content)
  }
  if (target === undefined) return element('li', {lang: language}, text)
  const properties = {
    href: hrefIn(target, path),
    hrefLang: language,
    ...(language === undefined ? {} : languageOf({lang: language}))
  }
  return element('li', {}, element('a', properties, text))
}
