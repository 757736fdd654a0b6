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
 * name, then have the heading's words alone. It has no words: its sign is the style sheet's, so that reader modes keep the heading
 * (a short box with the words of a link is furniture to them) and text browsers show no sign on a line of its own.
 */
export function heading(node: Heading, web: Web): Element {
  const {surface} = web
  const isAlone = surface.edition === 'epub' || surface.paragraphs === 'none'
  const words = web.all(node.children)
  // Reader modes take a box for empty whose only words are a heading's own (Readability 0.6, `textDensity`).
  const held = isAlone || node.number !== undefined ? words : element('span', {}, words)
  const properties = {id: node.id, ...languageOf(node)}
  const head = element(`h${String(node.depth)}`, properties, sectionNumber(node.number), held)
  if (isAlone) return head
  const ariaLabel = fill(surface.labels.labels.addressOfSection, {title: plainText(node.children)})
  const address = {className: ['hl'], href: fragmentOf(node.id), ariaLabel, ...labelLanguage(surface)}
  return element('div', {className: ['heading']}, head, ' ', element('a', address))
}

/** A section's number in an element of its own: in a line written from right to left, `2.1` would else turn around. */
export function sectionNumber(number: string | undefined): readonly Content[] {
  return number === undefined ? [] : [element('span', {className: ['num']}, number), ' ']
}
