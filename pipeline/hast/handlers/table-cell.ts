/** Renders mdast's `tableCell`: data, or the head of a column or row. */
import type {Element} from 'hast'
import type {TableCell} from '../../model/tree/nodes.ts'
import {element} from '../element.ts'
import type {Web} from '../web.ts'

/**
 * `<td>` or `<th scope>`. A head that spans columns or rows has the scope `col` or `row` all the same: it then heads
 * all that it spans, and `colgroup` would need column groups (HTML §4.9.12.2).
 */
export function tableCell(node: TableCell, web: Web): Element {
  const properties = {
    colSpan: node.columnSpan > 1 ? node.columnSpan : undefined,
    rowSpan: node.rowSpan > 1 ? node.rowSpan : undefined,
    className: node.align === null ? undefined : [`align-${node.align}`]
  }
  const words = web.all(node.children)
  switch (node.role) {
    case 'data':
      return element('td', properties, words)
    case 'columnHeader':
      // An empty corner heads nothing.
      return words.length === 0
        ? element('td', properties)
        : element('th', {scope: 'col', ...properties}, words)
    case 'rowHeader':
      return words.length === 0
        ? element('td', properties)
        : element('th', {scope: 'row', ...properties}, words)
  }
}
