/** Draws the foot of a page: version and date, and the project's links. */
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import type {FooterLink} from '../../../model/publication/publication.ts'
import type {InLanguage} from './in-language.ts'

export interface FootParts {
  /** What the page is an issue of: `Version 1.0, 24 November 2026`. */
  readonly edition?: Content
  readonly links: readonly FooterLink[]
  /** The catalogue's address; absent on the catalogue. */
  readonly home?: string
}

/** `footer`. */
export function foot({edition, links, home}: FootParts, words: InLanguage): Element {
  const all = links.map(({label, url}) => element('a', {href: url}, label))
  if (home !== undefined) {
    all.push(element('a', {href: home, ...labelLanguage(words)}, words.labels.labels.allPublications))
  }
  const items = all.map((link) => element('li', {}, link))
  const parts = [
    ...(edition === undefined ? [] : [element('p', {}, edition)]),
    ...(items.length === 0 ? [] : [element('ul', {}, lines(items))])
  ]
  return element('footer', {className: ['foot']}, element('div', {}, lines(parts)))
}
