/** Renders mdast's `list`: numbered or not, its items close together or apart. */
import type {Element} from 'hast'
import type {List} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import {languageOf} from '../language.ts'
import type {Web} from '../web.ts'
import {listItem} from './list-item.ts'

/** `<ol start>` or `<ul>`; its items are made here, since a close list's items hold their first paragraph themselves. */
export function list(node: List, web: Web): Element {
  const items = node.children.map((item) => listItem(item, web, node.spread))
  const hasLabels = node.children.some(({label}) => label !== undefined)
  const classes = [...(node.spread ? ['loose'] : []), ...(hasLabels ? ['labelled'] : [])]
  const className = classes.length === 0 ? undefined : classes
  const start = node.ordered && node.start !== 1 ? node.start : undefined
  return element(
    node.ordered ? 'ol' : 'ul',
    {id: node.id, className, start, ...languageOf(node)},
    lines(items)
  )
}
