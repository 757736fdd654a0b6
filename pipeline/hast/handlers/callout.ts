/** Renders our `callout`: a boxed remark with a title. */
import type {Element} from 'hast'
import {partId} from '../../model/publication/page-ids.ts'
import type {Callout} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import {labelLanguage, languageOf} from '../language.ts'
import {remarkElement} from '../remark-element.ts'
import type {Web} from '../web.ts'

/**
 * `<div id role="note">`, named by its title: a remark, and not one more landmark of the page. In a book it is an `aside`,
 * which tells a remark to readers that know no roles.
 */
export function callout(node: Callout, web: Web): Element {
  const titleId = partId('title', node.id)
  const properties = {
    id: node.id,
    className: ['callout', node.kind],
    role: 'note',
    ariaLabelledBy: [titleId],
    ...languageOf(node)
  }
  return element(
    remarkElement(web.surface),
    properties,
    lines([title(node, titleId, web), ...web.all(node.children)])
  )
}

function title(node: Callout, id: string, web: Web): Element {
  if (node.title !== undefined) return element('p', {id, className: ['title']}, web.all(node.title))
  const {labels} = web.surface.labels
  return element('p', {id, className: ['title'], ...labelLanguage(web.surface)}, labels.callouts[node.kind])
}
