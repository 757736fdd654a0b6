/** Draws what a page says of blocks that it had, to those who come by their addresses, and to nobody else. */
import type {Element} from 'hast'
import {element, labelLanguage, lines} from '../../../hast/index.ts'
import type {FormerPart} from '../../../model/publication/furniture.ts'
import {labelWords, type InLanguage} from '../frame/in-language.ts'
import {hrefOf} from '../href.ts'
import type {Site} from '../site.ts'

/** A `div` with all of them; a line is shown when one of the ids beside it is the target of the address. */
export function formerParts(
  parts: readonly FormerPart[] | undefined,
  {publication, words}: Site,
  path: string
): readonly Element[] {
  if (parts === undefined) return []
  const notes = parts.map((part) => {
    const href = part.target === undefined ? undefined : hrefOf(part.target, path, publication)
    return element(
      'div',
      {role: 'note'},
      lines([...part.ids.map((id) => element('span', {id})), lineOf(part, href, words)])
    )
  })
  return [element('div', {className: ['former']}, lines(notes))]
}

function lineOf({label = '', words: text}: FormerPart, href: string | undefined, words: InLanguage): Element {
  if (href === undefined) return element('p', labelLanguage(words), text)
  return element('p', {}, labelWords(label, words), ' ', element('a', {href}, text))
}
