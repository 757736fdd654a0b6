/** Renders mdast's `tableRow` as `tr`. */
import type {Element} from 'hast'
import type {TableRow} from '../../model/tree/nodes.ts'
import {element} from '../element.ts'
import type {Web} from '../web.ts'

/** `<tr>`. */
export function tableRow(node: TableRow, web: Web): Element {
  return element('tr', {}, web.all(node.children))
}
