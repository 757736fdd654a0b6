/** Renders our `figure`: one image or several on a plate, and the caption. */
import type {Element} from 'hast'
import type {Figure, Image} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import {languageOf} from '../language.ts'
import type {Web} from '../web.ts'
import {captionContent} from './table.ts'

/** `<figure id>`; the plate is white in the dark too, since pictures are made for white: what is opaque needs none. */
export function figure(node: Figure, web: Web): Element {
  const isOpaque = node.children.every(
    ({path}) => path !== undefined && web.surface.imageSource(path)?.isOpaque === true
  )
  const className = isOpaque ? ['plate', 'opaque'] : ['plate']
  const images = node.children.map(({width: _, ...image}): Image => image)
  const plate = element('div', {className}, lines(web.all(images)))
  const caption =
    node.caption === undefined
      ? []
      : [element('figcaption', {}, captionContent(node.label, web.all(node.caption)))]
  return element('figure', {id: node.id, ...languageOf(node)}, lines([plate, ...caption]))
}
