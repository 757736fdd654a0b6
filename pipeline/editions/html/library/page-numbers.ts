/** Draws the links from a page of a long list to its other pages. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import {fill} from '../../../locale/index.ts'
import type {Item} from '../../../model/publication/furniture.ts'
import type {InLanguage} from '../frame/in-language.ts'
import type {Linked} from '../href.ts'

/** `nav`: the page before, numbers in order, the page after. */
export function pageNumbers(name: string, links: readonly Linked<Item>[], words: InLanguage): Element {
  const own = labelLanguage(words)
  const items = links.map((one) => element('li', {}, one.href === undefined ? one.words : link(one, words)))
  return element('nav', {className: ['pages'], ariaLabel: name, ...own}, element('ul', {}, lines(items)))
}

function link({words: text, href, isCurrent}: Linked<Item>, words: InLanguage): Element {
  const {previous, listPages} = words.labels.labels
  const own = labelLanguage(words)
  if (!/^\d+$/.test(text))
    return element('a', {href, rel: [text === previous ? 'prev' : 'next'], ...own}, text)
  const properties = {
    href,
    ariaLabel: fill(listPages.page, {number: text}),
    ariaCurrent: isCurrent === true ? 'page' : undefined,
    ...own
  }
  return element('a', properties, text)
}
