/** Renders mdast's `paragraph`: its number, which is its address, and its words. */
import type {Element} from 'hast'
import {fill} from '../../locale/index.ts'
import type {Paragraph} from '../../model/tree/nodes.ts'
import {element, type Content} from '../element.ts'
import {fragmentOf} from '../fragment.ts'
import {labelLanguage, languageOf} from '../language.ts'
import type {Web} from '../web.ts'

/** `<p id>`; of the class `equation` when it has a label. */
export function paragraph(node: Paragraph, web: Web): Element {
  const {id, label} = node
  const content = paragraphContent(node, web)
  if (label === undefined) return element('p', {id, ...languageOf(node)}, content)
  const beside = element('span', {className: ['equation-label']}, label)
  return element('p', {id, className: ['equation'], ...languageOf(node)}, content, ' ', beside)
}

/** What stands in a paragraph: for a list item that holds it without an element of its own, too. */
export function paragraphContent(node: Paragraph, web: Web): readonly Content[] {
  return [paragraphNumber(node, web), web.all(node.children)]
}

/** The number in the gutter: on the web the paragraph's permalink, in a book a number alone. */
function paragraphNumber({id, number}: Paragraph, {surface}: Web): readonly Content[] {
  if (number === undefined || surface.paragraphs !== 'numbered') return []
  const words = String(number)
  if (surface.edition === 'epub') return [element('span', {className: ['pn']}, words), ' ']
  const ariaLabel = fill(surface.labels.labels.paragraph, {number})
  const properties = {className: ['pn'], href: fragmentOf(id), ariaLabel, ...labelLanguage(surface)}
  return [element('a', properties, words), ' ']
}
