/** Draws the page at a former address, which redirects without a script. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {TitledRedirect} from '../../../model/edition/edition.ts'
import {unlisted} from '../frame/head-elements.ts'
import type {InLanguage} from '../frame/in-language.ts'
import {pageLook} from '../frame/page-look.ts'
import {mainContent, page} from '../frame/page.ts'
import type {Look} from '../library-assets.ts'
import {relativeUrl, webUrl} from '../paths.ts'

export interface RedirectSite {
  readonly look: Look
  readonly baseUrl?: string
}

/**
 * The page's `html` element. A browser goes on at once (WCAG 2.2 technique H76), a search engine takes the canonical
 * address, and a reader who stays has a link. A page of what is withdrawn asks search engines to forget it; one of what
 * has moved does not, since they would forget the links to it, too, instead of counting them for the canonical address.
 */
export function redirectPage(
  {from, to, title, status}: TitledRedirect,
  {look, baseUrl}: RedirectSite,
  words: InLanguage
): Element {
  const href = relativeUrl(from, to)
  const {labels} = words.labels
  const canonical = baseUrl === undefined ? href : webUrl(baseUrl, to)
  const content = mainContent(
    ['wrap'],
    lines([
      element('h1', labelLanguage(words), status === 'withdrawn' ? labels.withdrawn : labels.moved),
      element('p', {}, element('a', {href}, title))
    ])
  )
  return page(
    {
      title,
      look: pageLook(look, from),
      head: [
        ...(status === 'withdrawn' ? [unlisted()] : []),
        element('meta', {httpEquiv: ['refresh'], content: `0; url=${href}`}),
        element('link', {rel: ['canonical'], href: canonical})
      ],
      body: [content]
    },
    words
  )
}
