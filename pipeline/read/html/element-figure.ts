/** Converts an HTML figure: images or a table with a caption. */
import type {Block, Image, Inline} from '../../model/tree/nodes.ts'
import {imagesOf} from '../markdown/directives/caption-directive.ts'
import {linesOf} from '../markdown/limits/lines-of.ts'
import type {Reading} from '../markdown/reading.ts'
import type {Element} from '../markdown/source-tree.ts'
import type {ElementBase} from './element-attributes.ts'

/** A figure around anything but images or one table becomes its content, with the caption as a paragraph after it. */
export function figureOf(element: Element, base: ElementBase, reading: Reading): readonly Block[] {
  const {position} = element
  const isCaption = (node: Element['children'][number]): node is Element =>
    node.type === 'element' && node.name === 'figcaption'
  const captionElement = element.children.find(isCaption)
  const words = captionElement === undefined ? [] : linesOf(captionElement.children, reading).inlines
  const caption = words.length === 0 ? {} : {caption: words}
  const blocks = reading.blocks(element.children.filter((node) => !isCaption(node)))
  const images = allImages(blocks)
  if (images !== undefined && images.length > 0) {
    return [{type: 'figure', ...base, ...caption, children: images, position}]
  }
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'table')
    return [{...only, ...base, id: base.id || only.id, ...caption}]
  return withoutFigure(element, base, [...blocks, ...paragraph(words, captionElement)], reading)
}

function allImages(blocks: readonly Block[]): readonly Image[] | undefined {
  const images: Image[] = []
  for (const block of blocks) {
    const found = imagesOf(block)
    if (found === undefined) return undefined
    for (const image of found) images.push(image)
  }
  return images
}

function paragraph(words: readonly Inline[], caption: Element | undefined): readonly Block[] {
  if (words.length === 0 || caption === undefined) return []
  return [{type: 'paragraph', id: '', children: words, position: caption.position}]
}

function withoutFigure(
  element: Element,
  base: ElementBase,
  children: readonly Block[],
  reading: Reading
): readonly Block[] {
  const {position} = element
  reading.report(
    'html/has-counterpart',
    position,
    '`<figure>` around anything but images or a table has no counterpart'
  )
  if (base.id === '' && base.lang === undefined) return children
  return [{type: 'division', ...base, children, position}]
}
