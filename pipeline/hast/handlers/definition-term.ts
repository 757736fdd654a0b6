/** Renders our `definitionTerm` as `dt`. */
import type {Element} from 'hast'
import type {DefinitionTerm} from '../../model/tree/nodes.ts'
import {element} from '../element.ts'
import type {Web} from '../web.ts'

/** `<dt>`. */
export function definitionTerm(node: DefinitionTerm, web: Web): Element {
  return element('dt', {}, web.all(node.children))
}
