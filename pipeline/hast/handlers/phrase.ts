/** Our `phrase`: the HTML element of its kind. */
import type {Element} from 'hast'
import type {Phrase} from '../../model/nodes.ts'
import {phrases} from '../../model/vocabulary/phrases.ts'
import {element} from '../element.ts'
import type {Web} from '../web.ts'

/** That element, with what an abbreviation stands for as its title. */
export function phrase(node: Phrase, web: Web): Element {
  return element(phrases[node.kind].element, {title: node.title}, web.all(node.children))
}
