/** Draws the page of a publication's languages, at the address that names none. */
import type {Element} from 'hast'
import {element, labelLanguage, languageOf, lines} from '../../../hast/index.ts'
import {languageName} from '../../../locale/language-name.ts'
import type {LibraryPage, ListedEntry} from '../../../model/publication/library-furniture.ts'
import {editionsBar} from '../frame/editions-bar.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {mainContent} from '../frame/page.ts'
import {hrefIn, linkedIn} from '../href.ts'
import {libraryFrame, type Library} from './library-frame.ts'

/** The page's `html` element: it lists the languages and does not redirect. */
export function languagesPage(library: Library, page: LibraryPage, words: InLanguage): Element {
  const {heading, lead, entries, path} = page
  const isOwn = heading.language === undefined || heading.language === words.language
  const lang = isOwn ? {} : languageOf({lang: heading.language ?? ''})
  const content = mainContent(
    ['wrap'],
    lines([
      element('h1', lang, heading.words),
      element('p', {className: ['lead'], ...labelLanguage(words)}, lead),
      element('ul', {className: ['choices']}, lines(entries.map((entry) => languageItem(entry, path, words))))
    ])
  )
  return libraryFrame(library, page, {content: [content]}, words)
}

function languageItem({title, mark, editions}: ListedEntry, path: string, words: InLanguage): Element {
  const {language = ''} = title
  const own = languageOf({lang: language})
  const href = hrefIn(title.target, path)
  const link = element('a', {href, hrefLang: language}, languageName(language))
  const bars =
    editions === undefined
      ? []
      : [editionsBar({links: linkedIn(editions.items, path), name: editions.name, short: true}, words)]
  const marks =
    mark === undefined ? [] : [' · ', element('strong', languageOf({lang: words.labels.language}), mark)]
  const name = element('p', {}, title.words, ...marks)
  return element('li', {}, lines([element('div', own, link, name), ...bars]))
}
