/** Our `section`: a heading and what belongs to it. */
import type {Element} from 'hast'
import type {Section} from '../../model/nodes.ts'
import {element, lines} from '../element.ts'
import type {Web} from '../web.ts'

/** `<section>`, named by its heading. */
export function section(node: Section, web: Web): Element {
  return element('section', {ariaLabelledBy: [node.heading.id]}, lines(web.all(node.children)))
}
