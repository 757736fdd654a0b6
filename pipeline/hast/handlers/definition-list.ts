/** Renders our `definitionList` as `dl`. */
import type {Element} from 'hast'
import type {DefinitionList} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import {languageOf} from '../language.ts'
import type {Web} from '../web.ts'

/** `<dl id>`. */
export function definitionList(node: DefinitionList, web: Web): Element {
  return element('dl', {id: node.id, ...languageOf(node)}, lines(web.all(node.children)))
}
