/** Renders mdast's `table`: its caption, its head and its body, in a box that scrolls when a web page is narrower. */
import type {Element, Properties} from 'hast'
import {partId} from '../../model/publication/page-ids.ts'
import type {Table} from '../../model/tree/nodes.ts'
import {element, lines, type Content} from '../element.ts'
import {labelLanguage, languageOf} from '../language.ts'
import type {Web} from '../web.ts'
import {needOf, sharedOut} from './book-columns.ts'

/** `<table id>` in a box that, on a web page, the keyboard can reach and scroll (WCAG 2.2 SC 2.1.1), named by the caption. */
export function table(node: Table, web: Web): Element {
  const inBook = web.surface.edition === 'epub'
  const fit = [...(columnsOf(node) > mostColumns ? ['wide'] : []), ...(inBook ? needOf(node) : [])]
  const rows = inBook && fit.length > 0 ? sharedOut(node, web.all(node.children)) : web.all(node.children)
  const head = rows.slice(0, node.headRows)
  const body = rows.slice(node.headRows)
  const parts = [
    ...(node.caption === undefined ? [] : [caption(node, node.caption, web)]),
    ...(head.length === 0 ? [] : [element('thead', {}, lines(head))]),
    ...(body.length === 0 ? [] : [element('tbody', {}, lines(body))])
  ]
  const whole = element('table', {id: node.id, ...languageOf(node)}, lines(parts))
  const className = ['scroll', ...fit]
  // Pages of a book do not scroll: a stop of the keyboard there would lead to nothing.
  if (inBook) return element('div', {className}, whole)
  return element('div', {className, tabIndex: 0, ...nameOf(node, web)}, whole)
}

/** More columns are set closer in a book, whose pages do not scroll. */
const mostColumns = 5

/** Of its first row: cells that go over several count as many. */
function columnsOf({children: [row]}: Table): number {
  return (row?.children ?? []).reduce((sum, {columnSpan}) => sum + columnSpan, 0)
}

/** A group, and no landmark of the page, named by the caption, else by the word for a table. */
function nameOf(node: Table, {surface}: Web): Properties {
  return node.caption === undefined
    ? {role: 'group', ariaLabel: surface.labels.labels.table, ...labelLanguage(surface)}
    : {role: 'group', ariaLabelledBy: [partId('caption', node.id)]}
}

function caption(node: Table, words: NonNullable<Table['caption']>, web: Web): Element {
  return element(
    'caption',
    {id: partId('caption', node.id)},
    element('span', {className: ['caption']}, captionContent(node.label, web.all(words)))
  )
}

/** `Table 2` and the caption's words. */
export function captionContent(label: string | undefined, words: Content): readonly Content[] {
  return label === undefined ? [words] : [element('b', {className: ['label']}, label), ' ', words]
}
