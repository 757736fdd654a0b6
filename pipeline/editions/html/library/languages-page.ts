/** The page of a publication's languages, at the address that names none. */
import type {Element} from 'hast'
import {element, labelLanguage, languageOf, lines} from '../../../hast/index.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {LibraryPublication} from '../../../model/edition.ts'
import {editionsBar, shortLinks} from '../frame/editions-bar.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {mainContent} from '../frame/page.ts'
import {cataloguePath, relativeUrl, startFile} from '../paths.ts'
import {inLanguage, startOf, type PublicationGroup} from './group.ts'
import {libraryFrame, type Library} from './library-frame.ts'

/** The page's path. */
export function languagesPath(id: string): string {
  return `${id}/${startFile}`
}

/** The page's `html` element: it lists the languages and sends nobody on. */
export function languagesPage(library: Library, group: PublicationGroup, words: InLanguage): Element {
  const path = languagesPath(group.id)
  const {title, language} = inLanguage(group, words.language)
  const lang = language === words.language ? {} : languageOf({lang: language})
  const items = group.languages.map((publication) => languageItem(publication, path, words))
  const content = mainContent(
    ['wrap'],
    lines([
      element('h1', lang, title),
      element('p', {className: ['lead'], ...labelLanguage(words)}, words.labels.labels.languages),
      element('ul', {className: ['choices']}, lines(items))
    ])
  )
  // The starts of the languages name this page for whoever reads none of them.
  const starts = group.languages.filter(({status}) => status !== 'withdrawn').filter(hasPages)
  const counterparts =
    starts.length < 2
      ? []
      : [
          ...starts.map((one) => ({language: one.language, path: startOf(one)})),
          {language: 'x-default', path}
        ]
  const framed = {path, home: cataloguePath, title, languages: [], counterparts, content: [content]}
  return libraryFrame(library, framed, words)
}

function hasPages({editions}: LibraryPublication): boolean {
  return editions.some(({edition}) => edition === 'html')
}

function languageItem(publication: LibraryPublication, path: string, words: InLanguage): Element {
  const {language, title, editions, status} = publication
  const own = languageOf({lang: language})
  const href = relativeUrl(path, startOf(publication))
  const link = element('a', {href, hrefLang: language}, languageName(language))
  const links = shortLinks(editions, words, (file) => relativeUrl(path, file))
  const isWithdrawn = status === 'withdrawn'
  const bars =
    links.length === 0 || isWithdrawn
      ? []
      : [editionsBar({links, name: `${languageName(language)}: ${title}`, short: true}, words)]
  const mark = element('strong', languageOf({lang: words.labels.language}), words.labels.labels.withdrawn)
  const name = element('p', {}, title, ...(isWithdrawn ? [' · ', mark] : []))
  return element('li', {}, lines([element('div', own, link, name), ...bars]))
}
