/** The other editions of a publication, each with its size and nature: what a reader asks before opening a file. */
import {mediaTypes} from '../../../model/vocabulary/media-types.ts'
import type {Element} from 'hast'
import {element, labelLanguage, lines, type Content} from '../../../hast/index.ts'
import {directionOf, listSeparator, pageCount, type ChosenLabels} from '../../../locale/index.ts'
import type {EditionName} from '../../../model/front-matter.ts'
import {formatSize} from '../format-size.ts'
import type {InLanguage} from './in-language.ts'

export interface EditionLink {
  readonly edition: EditionName
  readonly href: string
  /** 0 when it is not known. */
  readonly bytes: number
  /** Of the PDF. */
  readonly pages?: number
}

const order: readonly EditionName[] = ['html', 'pdf', 'epub', 'json']

export interface EditionsBarParts {
  readonly links: readonly EditionLink[]
  /** The name of the list. */
  readonly name: string
  /** Whether sizes alone are said. */
  readonly short: boolean
}

/** `nav`, in the order HTML, PDF, EPUB, JSON. */
export function editionsBar({links, name, short}: EditionsBarParts, words: InLanguage): Element {
  const describe = short ? size : nature
  const items = order
    .flatMap((edition) => links.filter((link) => link.edition === edition))
    .map((link) => element('li', {}, editionLink(link, describe(link, words.labels), words)))
  return element(
    'nav',
    {className: short ? ['editions', 'short'] : ['editions'], ariaLabel: name},
    element('ul', {}, lines(items))
  )
}

function editionLink(
  {edition, href}: EditionLink,
  description: readonly Content[],
  words: InLanguage
): Element {
  const format = element('b', {}, edition.toUpperCase())
  const type = mediaTypes[edition]
  if (description.length === 0) return element('a', {href, type}, format)
  return element(
    'a',
    {href, type},
    format,
    ' ',
    element('small', labelLanguage(words), separated(description, words.labels))
  )
}

function size({bytes}: EditionLink, {labels}: ChosenLabels): readonly Content[] {
  return bytes === 0 ? [] : [formatSize(labels, bytes)]
}

/** Behind Arabic letters a number would else stand on the other side of its unit (UAX #9, W2). */
function nature(link: EditionLink, chosen: ChosenLabels): readonly Content[] {
  const {labels, language} = chosen
  const pages = link.pages === undefined ? [] : [pageCount(labels, language, link.pages)]
  const [bytes] = size(link, chosen)
  const isTurned = bytes !== undefined && directionOf(language) === 'rtl'
  const shown = isTurned ? element('bdi', {dir: 'ltr'}, bytes) : bytes
  return [...pages, labels.editionNature[link.edition], ...(shown === undefined ? [] : [shown])]
}

function separated(parts: readonly Content[], {language}: ChosenLabels): readonly Content[] {
  const between = listSeparator(language)
  return parts.map((part, index) => (index === 0 ? part : [between, part]))
}
