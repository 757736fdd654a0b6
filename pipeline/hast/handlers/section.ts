/** Renders our `section`: a heading and what belongs to it. */
import type {Element} from 'hast'
import type {Section} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import type {Web} from '../web.ts'

/**
 * `<section>`, which its heading tells: with a name of its own it would be one more landmark of the page (HTML-AAM 1.0, `section`),
 * of which two sections with the same heading had the same.
 */
export function section(node: Section, web: Web): Element {
  return element('section', {}, lines(web.all(node.children)))
}
