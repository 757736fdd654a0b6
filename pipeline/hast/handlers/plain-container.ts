/** Renders containers that HTML has no element for, as `div` with the node type for its class. */
import type {Element} from 'hast'
import type {PlainContainer} from '../../model/tree/shape.ts'
import {element, lines} from '../element.ts'
import {languageOf} from '../language.ts'
import type {Web} from '../web.ts'

/** `<div id class="division">`: the class is the type of the node. */
export function plainContainer(node: PlainContainer, web: Web): Element {
  return element(
    'div',
    {id: node.id, className: [node.type], ...languageOf(node)},
    lines(web.all(node.children))
  )
}
