/** Renders mdast's `delete` as `del`. */
import type {Element} from 'hast'
import type {Delete} from '../../../model/tree/nodes.ts'
import {element} from '../../element.ts'
import type {Web} from '../../web.ts'

/** `<del>` around what it holds. */
export function deletion(node: Delete, web: Web): Element {
  return element('del', {}, web.all(node.children))
}
