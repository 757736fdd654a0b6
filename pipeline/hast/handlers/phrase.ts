/** Our `phrase`: the HTML element of its kind. */
import type {Element} from 'hast'
import type {Phrase, PhraseKind} from '../../model/nodes.ts'
import {element} from '../element.ts'
import type {Web} from '../web.ts'

/** The element that HTML has for words of this kind. */
export const phraseElements: {readonly [kind in PhraseKind]: string} = {
  subscript: 'sub',
  superscript: 'sup',
  keyboard: 'kbd',
  mark: 'mark',
  abbreviation: 'abbr',
  insertion: 'ins',
  citation: 'cite',
  quotation: 'q',
  small: 'small',
  sample: 'samp',
  variable: 'var',
  definition: 'dfn',
  underline: 'u'
}

/** That element, with what an abbreviation stands for as its title. */
export function phrase(node: Phrase, web: Web): Element {
  return element(phraseElements[node.kind], {title: node.title}, web.all(node.children))
}
