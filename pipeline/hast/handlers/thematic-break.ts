/** Renders mdast's `thematicBreak` as `hr`. */
import type {Element} from 'hast'
import type {ThematicBreak} from '../../model/tree/nodes.ts'
import {element} from '../element.ts'

/** `<hr id>`. */
export function thematicBreak(node: ThematicBreak): Element {
  return element('hr', {id: node.id})
}
