/** Renders mdast's `blockquote` as `blockquote`. */
import type {Element} from 'hast'
import type {Blockquote} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import {languageOf} from '../language.ts'
import type {Web} from '../web.ts'

/** `<blockquote id>`. */
export function blockquote(node: Blockquote, web: Web): Element {
  return element('blockquote', {id: node.id, ...languageOf(node)}, lines(web.all(node.children)))
}
