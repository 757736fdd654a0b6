/** Renders our `record`: a typed block with its label, its text, and its fields. */
import type {Element} from 'hast'
import {partId} from '../../model/publication/page-ids.ts'
import type {RecordBlock} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import {languageOf} from '../language.ts'
import type {Web} from '../web.ts'
import {sectionNumber} from './heading.ts'

/** `<article id class="record record-… as-…">`, named by its label; the classes say its type and how it is shown. */
export function record(node: RecordBlock, web: Web): Element {
  const {id, kind, label, number, children, facts, presentation = 'card'} = node
  const titleId = label === undefined ? undefined : partId('title', id)
  const title =
    label === undefined
      ? []
      : [element('p', {id: titleId, className: ['title']}, sectionNumber(number?.toString()), web.all(label))]
  const properties = {
    id,
    className: [
      'record',
      `record-${kind}`,
      `as-${presentation}`,
      ...(number === undefined ? [] : ['numbered'])
    ],
    ariaLabelledBy: titleId === undefined ? undefined : [titleId],
    ...languageOf(node)
  }
  const content = [...title, ...web.all(children), ...(facts === undefined ? [] : web.all([facts]))]
  return element('article', properties, lines(content))
}
