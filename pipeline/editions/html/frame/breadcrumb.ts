/** Draws the breadcrumb: the path from the library down to a page. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {Item} from '../../../model/publication/furniture.ts'
import type {Linked} from '../href.ts'
import type {InLanguage} from './in-language.ts'

/** `nav`: the library first, in words of ours, and the page itself without a link. */
export function breadcrumb(name: string, steps: readonly Linked<Item>[], words: InLanguage): Element {
  const items = steps.map(({words: text, href, language}, index) =>
    href === undefined
      ? element('li', {ariaCurrent: 'page', lang: language}, text)
      : element('li', {}, element('a', {href, ...(index === 0 ? labelLanguage(words) : {})}, text))
  )
  return element('nav', {className: ['crumbs'], ariaLabel: name}, element('ol', {}, lines(items)))
}
