/** Reads a list, with tasks among its items. */
import type {List as MarkdownList, ListItem as MarkdownListItem} from 'mdast'
import type {List, ListItem} from '../../model/tree/nodes.ts'
import {nestHtml} from '../html/nest-html.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

/** Its items stand apart when one of them does, as CommonMark has it. */
export function makeList(node: MarkdownList, reading: Reading): List {
  const ordered = node.ordered === true
  return {
    type: 'list',
    id: '',
    ordered,
    start: ordered ? (node.start ?? 1) : 1,
    spread: node.spread === true || node.children.some((item) => item.spread === true),
    children: node.children.map((item) => makeItem(item, reading)),
    position: positionOf(node)
  }
}

function makeItem(node: MarkdownListItem, reading: Reading): ListItem {
  const {checked} = node
  const children = reading.blocks(nestHtml(node.children, reading))
  return {
    type: 'listItem',
    ...(typeof checked === 'boolean' ? {checked} : {}),
    children,
    position: positionOf(node)
  }
}
