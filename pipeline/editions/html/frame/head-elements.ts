/** Draws the elements of a page's `head` that programs read. */
import type {Element} from 'hast'
import {element} from '../../../hast/index.ts'
import type {Head, HeadLink} from '../../../model/publication/furniture.ts'

/** Where else the page is, and what it shows on cards: `link` and `meta` elements. */
export function headElements({isUnlisted, links, card}: Head): readonly Element[] {
  return [
    ...(isUnlisted === true ? [unlisted()] : []),
    ...headLinks(links),
    ...card.map(([name, content]) =>
      element('meta', /^(?:og|article):/.test(name) ? {property: name, content} : {name, content})
    )
  ]
}

/** Asks search engines to leave the page out. */
export function unlisted(): Element {
  return element('meta', {name: 'robots', content: 'noindex'})
}

/** `link` elements, whose attributes stand as in the links. */
export function headLinks(links: readonly HeadLink[]): readonly Element[] {
  return links.map(({rel, hreflang, ...rest}) => element('link', {rel: [rel], hrefLang: hreflang, ...rest}))
}

/** What it is, for programs that look for works: JSON-LD, which no browser runs, and tags of scholarly indexes. */
export function dataElements({data, scholar}: Head): readonly Element[] {
  // A `<` would let the element end early.
  const text = JSON.stringify(data).replaceAll('<', '\\u003c')
  return [
    element('script', {type: 'application/ld+json'}, text),
    ...scholar.map(([name, content]) => element('meta', {name, content}))
  ]
}
