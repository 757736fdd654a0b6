/** Renders our `definitionDescription` as `dd`. */
import type {Element} from 'hast'
import type {DefinitionDescription} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import type {Web} from '../web.ts'

/** `<dd>`. */
export function definitionDescription(node: DefinitionDescription, web: Web): Element {
  return element('dd', {}, lines(web.all(node.children)))
}
