/** Renders mdast's `inlineCode` as `code`. */
import type {Element} from 'hast'
import type {InlineCode} from '../../../model/tree/nodes.ts'
import {element} from '../../element.ts'
import {fromLeft} from '../../isolated.ts'
import type {Web} from '../../web.ts'

/** `<code>` with its text, always from left to right. */
export function inlineCode(node: InlineCode, {surface}: Web): Element {
  return element('code', fromLeft(surface), node.value)
}
