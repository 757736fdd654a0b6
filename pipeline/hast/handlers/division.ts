/** Our `division`: blocks held together. */
import type {Element} from 'hast'
import type {Division} from '../../model/nodes.ts'
import {element, lines} from '../element.ts'
import {languageOf} from '../language.ts'
import type {Web} from '../web.ts'

/** `<div id>`. */
export function division(node: Division, web: Web): Element {
  return element(
    'div',
    {id: node.id, className: ['division'], ...languageOf(node)},
    lines(web.all(node.children))
  )
}
