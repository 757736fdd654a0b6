/** Draws the contents beside the text: the documents of the publication and the sections of the page at hand. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {Item} from '../../../model/publication/furniture.ts'
import type {Linked} from '../href.ts'
import {serialize} from '../serialize.ts'
import {seenIn, type Seen, type SeenApart} from './early-fonts.ts'
import type {InLanguage} from './in-language.ts'

/**
 * `nav` with the list in `details`: folded on a narrow screen, open beside the text on a wide one. One list in one
 * place of the file, for every reader.
 */
export function contents(name: string, list: Element, words: InLanguage): Element {
  const summary = element('summary', labelLanguage(words), name)
  const details = element('details', {}, summary, '\n', list)
  // On a wide screen it scrolls by itself, and what scrolls has to be reached by keyboard.
  return element('nav', {className: ['contents'], ariaLabel: name, tabIndex: 0}, details)
}

/** `ol` of links with their numbers, and those below them. */
export function contentsList(links: readonly Linked<Item>[]): Element {
  return element('ol', {}, lines(links.map(contentsLine)))
}

/** How a line of contents is written, and what is seen in it. */
interface DrawnLine {
  readonly html: string
  readonly seen: Seen
}

/** What is drawn of lines that several pages have, by their items: what an address is seen from is beside it on all. */
export type DrawnLines = WeakMap<Item, DrawnLine>

/** What lines are drawn with on a page in a language. */
interface LinesOfPage {
  readonly link: (items: readonly Item[]) => readonly Linked<Item>[]
  readonly drawn: DrawnLines
  readonly language: string
}

/** The same without its lines, and those as they are written, of which each is drawn once that leads to another page. */
export function drawnList(items: readonly Item[], {link, drawn, language}: LinesOfPage): SeenApart {
  const line = (item: Item): readonly DrawnLine[] => {
    const known = drawn.get(item)
    if (known !== undefined) return [known]
    return link([item]).map((one) => {
      const made = contentsLine(one)
      const drawnLine = {html: serialize(made), seen: seenIn([made], language)}
      if (item.isCurrent !== true) drawn.set(item, drawnLine)
      return drawnLine
    })
  }
  const all = items.flatMap(line)
  return {
    element: element('ol', {}),
    bytes: new TextEncoder().encode(all.map(({html}) => html).join('\n')),
    seen: all.map(({seen}) => seen)
  }
}

/** `li` with a link, and those below it. */
function contentsLine(link: Linked<Item>): Element {
  const {href, isCurrent, items = []} = link
  const properties = {href, ariaCurrent: isCurrent === true ? 'page' : undefined}
  const below = items.length === 0 ? undefined : ['\n', contentsList(items)]
  return element('li', {}, element('a', properties, contentsWords(link)), below)
}

/** The number and the title, each in an element of its own. */
function contentsWords({label, words, language}: Linked<Item>): readonly (Element | string)[] {
  const title = element('span', {lang: language}, words)
  return label === undefined ? [title] : [element('span', {className: ['num']}, label), ' ', title]
}
