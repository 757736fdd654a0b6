/** Renders our `phrase` as the HTML element of its kind. */
import type {Element} from 'hast'
import type {Phrase} from '../../../model/tree/nodes.ts'
import {phrases} from '../../../model/vocabulary/phrases.ts'
import {element} from '../../element.ts'
import {fromLeft} from '../../isolated.ts'
import type {Web} from '../../web.ts'

/** That element, with what an abbreviation stands for as its title. */
export function phrase(node: Phrase, web: Web): Element {
  const isFromLeft = node.kind === 'keyboard' || node.kind === 'sample'
  const direction = isFromLeft ? fromLeft(web.surface) : {}
  return element(phrases[node.kind].element, {title: node.title, ...direction}, web.all(node.children))
}
