/** Renders mdast's `strong` as `strong`. */
import type {Element} from 'hast'
import type {Strong} from '../../../model/tree/nodes.ts'
import {element} from '../../element.ts'
import type {Web} from '../../web.ts'

/** `<strong>` around what it holds. */
export function strong(node: Strong, web: Web): Element {
  return element('strong', {}, web.all(node.children))
}
