/** Draws the page that a server shows for an address without one. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import {bar} from '../frame/bar.ts'
import {foot} from '../frame/foot.ts'
import {unlisted} from '../frame/head-elements.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {lookAt} from '../frame/page-look.ts'
import {mainContent, page} from '../frame/page.ts'
import {cataloguePath, encodePath} from '../paths.ts'
import type {Library} from './library-frame.ts'

/** Where most hosts of static files look for it. */
export const notFoundPath = '404.html'

/**
 * The page's `html` element. A server shows it at any depth: with the project's `baseUrl` its addresses begin at the
 * host's root; without, they are right at the library's root alone.
 */
export function notFoundPage({contents, look}: Library, words: InLanguage): Element {
  const {publisher, footer, baseUrl} = contents
  const root = baseUrl === undefined ? '' : new URL(baseUrl).pathname
  const to = (file: string): string => root + encodePath(file)
  const {notFound} = words.labels.labels
  const own = labelLanguage(words)
  const seen = lookAt(look, to)
  const home = to(cataloguePath)
  const owner = publisher === undefined ? {} : {owner: publisher}
  const content = mainContent(
    ['wrap'],
    lines([element('h1', own, notFound.title), element('p', {className: ['lead'], ...own}, notFound.words)])
  )
  return page(
    {
      title: notFound.title,
      look: seen,
      head: [unlisted()],
      body: [
        bar({...seen, home, languages: [], ...owner}, words),
        content,
        foot({home, links: footer}, words)
      ]
    },
    words
  )
}
