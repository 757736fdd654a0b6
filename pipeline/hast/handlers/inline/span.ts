/** Renders our `span`: words in another language or direction, or a place to link to. */
import type {Element} from 'hast'
import type {Span} from '../../../model/tree/nodes.ts'
import {element} from '../../element.ts'
import {languageOf} from '../../language.ts'
import type {Web} from '../../web.ts'

/** `<span>`, or `<bdi>` for words whose direction is kept from what is around them. */
export function span(node: Span, web: Web): Element {
  const tagName = node.isolate === true ? 'bdi' : 'span'
  return element(tagName, {id: node.id, ...languageOf(node)}, web.all(node.children))
}
