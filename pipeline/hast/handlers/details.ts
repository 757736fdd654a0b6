/** Renders our `details`: content that unfolds from its summary. */
import type {Element} from 'hast'
import type {Details} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import {languageOf} from '../language.ts'
import type {Web} from '../web.ts'

/** `<details id>`; open in a book, since not every reader can fold. */
export function details(node: Details, web: Web): Element {
  const open = web.surface.edition === 'epub' ? true : undefined
  const summary = element('summary', {}, web.all(node.summary))
  return element(
    'details',
    {id: node.id, open, ...languageOf(node)},
    lines([summary, ...web.all(node.children)])
  )
}
