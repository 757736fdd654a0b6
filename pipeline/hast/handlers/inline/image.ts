/** Renders mdast's `image` as `img`. */
import type {Element, Properties} from 'hast'
import type {Image} from '../../../model/tree/nodes.ts'
import {widthInLine} from '../../../model/tree/width-in-line.ts'
import {element} from '../../element.ts'
import type {ImageSource} from '../../surface.ts'
import type {Web} from '../../web.ts'

/** `<img>` with its size, so that the page does not move when it comes; the alternative text where there is no image. A figure has images without a width. */
export function image(node: Image, {surface}: Web): Element {
  const source = node.path === undefined ? undefined : surface.imageSource(node.path)
  if (source === undefined) return element('span', {}, node.alt)
  const width = widthInLine(node, source.width)
  return element('img', {
    src: source.url,
    ...copiesOf(source),
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round((source.height * width) / source.width)),
    alt: node.decorative ? '' : node.alt,
    title: node.title,
    loading: surface.edition === 'html' ? 'lazy' : undefined
  })
}

function copiesOf({url, width, copies}: ImageSource): Properties {
  if (copies === undefined) return {}
  const all = [...copies.urls, {url, width: Math.round(width)}]
  return {srcSet: all.map((copy) => `${copy.url} ${String(copy.width)}w`).join(', '), sizes: copies.sizes}
}
