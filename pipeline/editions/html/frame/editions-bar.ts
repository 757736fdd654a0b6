/** Draws the other editions of a publication, each with its size and nature. */
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import {directionOf, listSeparator} from '../../../locale/index.ts'
import type {EditionItem} from '../../../model/publication/furniture.ts'
import type {InLanguage} from './in-language.ts'

export type EditionLink = Pick<EditionItem, 'label' | 'mediaType' | 'details' | 'hasSize'> & {
  readonly href?: string
}

export interface EditionsBarParts {
  readonly links: readonly EditionLink[]
  /** The name of the list. */
  readonly name: string
  /** Whether sizes alone are said. */
  readonly short: boolean
}

/** `nav`. */
export function editionsBar({links, name, short}: EditionsBarParts, words: InLanguage): Element {
  const items = links.map((link) => element('li', {}, editionLink(link, words)))
  return element(
    'nav',
    {className: short ? ['editions', 'short'] : ['editions'], ariaLabel: name},
    element('ul', {}, lines(items))
  )
}

function editionLink(
  {label, href, mediaType: type, details, hasSize}: EditionLink,
  words: InLanguage
): Element {
  const format = element('b', {}, label)
  if (details.length === 0) return element('a', {href, type}, format)
  const shown = details.map((text, index) =>
    hasSize && index > 0 && index === details.length - 1 ? size(text, words) : text
  )
  return element(
    'a',
    {href, type},
    format,
    ' ',
    element('small', labelLanguage(words), separated(shown, words))
  )
}

/** Behind Arabic letters a number would else stand on the other side of its unit (UAX #9, W2). */
function size(text: string, {labels}: InLanguage): Content {
  return directionOf(labels.language) === 'rtl' ? element('bdi', {dir: 'ltr'}, text) : text
}

function separated(parts: readonly Content[], {labels}: InLanguage): readonly Content[] {
  const between = listSeparator(labels.language)
  return parts.map((part, index) => (index === 0 ? part : [between, part]))
}
