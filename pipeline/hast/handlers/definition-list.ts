/** Renders our `definitionList` as `dl`. */
import type {Element} from 'hast'
import type {DefinitionList} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import {languageOf} from '../language.ts'
import type {Web} from '../web.ts'

/** `<dl id>`; the class `fields` says that its items are of front matter. */
export function definitionList(node: DefinitionList, web: Web): Element {
  const className = node.isOfFrontMatter === true ? ['fields'] : undefined
  return element('dl', {id: node.id, className, ...languageOf(node)}, lines(web.all(node.children)))
}
