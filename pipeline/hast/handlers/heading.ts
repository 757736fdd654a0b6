/** Renders mdast's `heading`: its number, its words, and beside it the link that is its address. */
import type {Element} from 'hast'
import {fill} from '../../locale/index.ts'
import type {Heading} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {element, type Content} from '../element.ts'
import {fragmentOf} from '../fragment.ts'
import {labelLanguage, languageOf} from '../language.ts'
import type {Web} from '../web.ts'

/**
 * `<h2 id>`. The address stands beside the heading, not in it: a screen reader's list of headings, and a section's
 * name, then have the heading's words alone.
 */
export function heading(node: Heading, web: Web): Element {
  const {surface} = web
  const head = element(
    `h${String(node.depth)}`,
    {id: node.id, ...languageOf(node)},
    sectionNumber(node.number),
    web.all(node.children)
  )
  if (surface.edition === 'epub' || surface.paragraphs === 'none') return head
  const ariaLabel = fill(surface.labels.labels.addressOfSection, {title: plainText(node.children)})
  const properties = {className: ['hl'], href: fragmentOf(node.id), ariaLabel, ...labelLanguage(surface)}
  return element('div', {className: ['heading']}, head, ' ', element('a', properties, '#'))
}

/** A section's number in an element of its own: in a line written from right to left, `2.1` would else turn around. */
export function sectionNumber(number: string | undefined): readonly Content[] {
  return number === undefined ? [] : [element('span', {className: ['num']}, number), ' ']
}
