/** A row of the catalogue: a publication's cover, title, facts and editions. */
import type {Element} from 'hast'
import {element, labelLanguage, languageOf, lines, type Content} from '../../../hast/index.ts'
import {fill, formatDate} from '../../../locale/index.ts'
import {languageName} from '../../../locale/language-name.ts'
import {typeName} from '../../../locale/type-name.ts'
import type {LibraryPublication} from '../../../model/edition.ts'
import {editionsBar, shortLinks} from '../frame/editions-bar.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {relativeUrl} from '../paths.ts'
import {inLanguage, startOf, type PublicationGroup} from './group.ts'

/** `li`, in the catalogue's language where the publication has it. */
export function catalogueRow(group: PublicationGroup, path: string, words: InLanguage): Element {
  const publication = inLanguage(group, words.language)
  const {title, type} = publication
  const links = shortLinks(publication.editions, words, (file) => relativeUrl(path, file))
  const name = fill(words.labels.labels.editionsOf, {title})
  const parts = [
    ...coverOf(publication, path),
    description(group, publication, path, words),
    ...(links.length === 0 ? [] : [editionsBar({links, name, short: true}, words)])
  ]
  const languages = group.languages.map((one) => one.language).join(' ')
  return element('li', {dataType: type, dataLanguages: languages}, lines(parts))
}

function coverOf({cover}: LibraryPublication, path: string): readonly Element[] {
  if (cover === undefined) return []
  const properties = {className: ['cover'], src: relativeUrl(path, cover), alt: '', loading: 'lazy'}
  return [element('img', {...properties, width: 800, height: 1280})]
}

function description(
  group: PublicationGroup,
  publication: LibraryPublication,
  path: string,
  words: InLanguage
): Element {
  const {title, summary, language} = publication
  // The words' own direction, while the row keeps the page's.
  const inOwn = (text: string): Content =>
    language === words.language ? text : element('span', languageOf({lang: language}), text)
  const link = element('a', {href: relativeUrl(path, startOf(publication))}, inOwn(title))
  return element(
    'div',
    {},
    lines([
      element('h2', {}, link),
      ...(summary === undefined ? [] : [element('p', {}, inOwn(summary))]),
      element('ul', {className: ['facts-line']}, lines(factsOf(group, publication, path, words)))
    ])
  )
}

function factsOf(
  group: PublicationGroup,
  {type, date, language}: LibraryPublication,
  path: string,
  words: InLanguage
): readonly Element[] {
  const {labels} = words.labels
  const own = labelLanguage(words)
  const others = group.languages.filter((one) => one.language !== language)
  return [
    element('li', own, typeName(type, labels)),
    ...(date === undefined
      ? []
      : [element('li', own, element('time', {dateTime: date}, formatDate(labels, date)))]),
    element('li', {lang: language}, languageName(language)),
    ...others.map((one) =>
      element(
        'li',
        {},
        element(
          'a',
          {
            href: relativeUrl(path, startOf(one)),
            hrefLang: one.language,
            ...languageOf({lang: one.language})
          },
          languageName(one.language)
        )
      )
    )
  ]
}
