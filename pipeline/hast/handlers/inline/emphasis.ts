/** Renders mdast's `emphasis` as `em`. */
import type {Element} from 'hast'
import type {Emphasis} from '../../../model/tree/nodes.ts'
import {element} from '../../element.ts'
import type {Web} from '../../web.ts'

/** `<em>` around what it holds. */
export function emphasis(node: Emphasis, web: Web): Element {
  return element('em', {}, web.all(node.children))
}
