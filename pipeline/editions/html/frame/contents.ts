/** The contents beside the text: the documents of the publication and the sections of the page at hand. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {InLanguage} from './in-language.ts'
import {contentId} from './page.ts'

/** An entry with its address; `current` is the page itself. */
export interface ContentsLink {
  readonly title: string
  readonly number?: string
  readonly href: string
  readonly current?: boolean
  readonly children: readonly ContentsLink[]
}

/**
 * `nav` with the list in `details`: folded on a narrow screen, open beside the text on a wide one. One list in one
 * place of the file, for every reader.
 */
export function contents(links: readonly ContentsLink[], words: InLanguage): Element {
  const {labels} = words.labels
  const summary = element('summary', labelLanguage(words), labels.contents)
  const details = element('details', {}, summary, '\n', contentsList(links))
  // On a wide screen it scrolls by itself, and what scrolls has to be reached by keyboard.
  return element('nav', {className: ['contents'], ariaLabel: labels.contents, tabIndex: 0}, details)
}

/** `ol` of links with their numbers, and those below them. */
export function contentsList(links: readonly ContentsLink[]): Element {
  return element('ol', {}, lines(links.map(item)))
}

function item(link: ContentsLink): Element {
  const {href, current, children} = link
  const properties = current === true ? {href: `#${contentId}`, ariaCurrent: 'page'} : {href}
  const below = children.length === 0 ? undefined : ['\n', contentsList(children)]
  return element('li', {}, element('a', properties, contentsWords(link)), below)
}

/** The number and the title, each in an element of its own. */
function contentsWords({number, title}: ContentsLink): readonly (Element | string)[] {
  const words = element('span', {}, title)
  return number === undefined ? [words] : [element('span', {className: ['num']}, number), ' ', words]
}
