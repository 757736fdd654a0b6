/** The catalogue: all publications of the library, in one interface language. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {mainContent} from '../frame/page.ts'
import {relativeUrl} from '../paths.ts'
import {catalogueRow} from './catalogue-row.ts'
import {filter} from './filter.ts'
import {groupById} from './group.ts'
import {libraryFrame, type Library} from './library-frame.ts'

/** The catalogue's path in a language: `index.html` in the project's, `index.fr.html` in another. */
export function cataloguePathIn(language: string, library: Library): string {
  return language === library.contents.language ? 'index.html' : `index.${language.toLowerCase()}.html`
}

/** The page's `html` element; `languages` are those of all catalogues. */
export function catalogue(library: Library, languages: readonly string[], words: InLanguage): Element {
  const {labels} = words.labels
  const {publications, publisher} = library.contents
  const path = cataloguePathIn(words.language, library)
  const rows = groupById(publications).map((group) => catalogueRow(group, path, words))
  const lang = labelLanguage(words)
  const content = mainContent(
    ['wrap'],
    lines([
      element('h1', lang, labels.publications),
      element('p', {className: ['lead'], ...lang}, labels.libraryLead),
      filter(publications, words),
      element('ul', {className: ['list']}, lines(rows))
    ])
  )
  return libraryFrame(
    library,
    {
      path,
      home: path,
      title: publisher === undefined ? labels.publications : `${labels.publications} — ${publisher}`,
      head: [element('script', {src: relativeUrl(path, library.script), defer: true})],
      languages: languages.map((language) => ({
        language,
        current: language === words.language,
        href: relativeUrl(path, cataloguePathIn(language, library))
      })),
      content: [content]
    },
    words
  )
}
