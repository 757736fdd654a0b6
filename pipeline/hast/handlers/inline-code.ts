/** mdast `inlineCode`: `code`. */
import type {Element} from 'hast'
import type {InlineCode} from '../../model/nodes.ts'
import {element} from '../element.ts'

/** `<code>` with its text. */
export function inlineCode(node: InlineCode): Element {
  return element('code', {}, node.value)
}
