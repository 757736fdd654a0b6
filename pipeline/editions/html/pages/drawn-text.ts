/** Draws the text of a document: a long one is written part by part, since the tree of all of it would be many times its bytes. */
import type {Element, ElementContent, Root} from 'hast'
import {documentParts, element, type HastPart} from '../../../hast/index.ts'
import {concatBytes} from '../../../model/bytes.ts'
import {digestOfData, digestWithoutPlaces, keptWith, remember} from '../../../model/memo.ts'
import type {PublishedDocument} from '../../../model/publication/publication.ts'
import {longText} from '../../../model/tree/lines-in.ts'
import {seenIn, type Seen, type SeenApart} from '../frame/early-fonts.ts'
import {documentFile, inFolder} from '../paths.ts'
import {serializeParts} from '../serialize.ts'
import type {Site} from '../site.ts'
import {pageSurface} from '../surface.ts'

export interface DrawnText {
  /** Its box. */
  readonly element: Element
  /** What stands in that, where it is written. */
  readonly apart?: SeenApart
}

/** Of a site without texts: the element that holds the text, of which a long one is written apart: its bytes, and what was seen in them. */
export function drawText(site: Site, document: PublishedDocument): DrawnText {
  const {publication, variants} = site
  const path = inFolder(publication, documentFile(publication, document.name))
  const parts = documentParts(document, pageSurface(publication, path, variants))
  if (parts.length < 2) return {element: box('\n', ...parts.flatMap(({make}) => contentOf(make())), '\n')}
  const lines = parts.reduce((sum, part) => sum + part.lines, 0)
  const draw = (part: HastPart): DrawnPart => drawPart(part, document.language)
  const drawn = parts.map(lines < longText ? draw : rememberedParts(site, {path, document, draw}))
  const empty = box()
  const bytes = concatBytes([lineEnd, ...drawn.map((part) => part.bytes)])
  return {element: empty, apart: {element: empty, bytes, seen: drawn.map(({seen}) => seen)}}
}

interface DrawnPart {
  /** With the end of its line, unless it is empty. */
  readonly bytes: Uint8Array
  readonly seen: Seen
}

type DrawPart = (part: HastPart) => DrawnPart

/** Or takes parts as they were drawn of the same nodes, on a page of the same path and publication. */
function rememberedParts(
  {publication, variants, memo}: Site,
  {
    path,
    document,
    draw
  }: {readonly path: string; readonly document: PublishedDocument; readonly draw: DrawPart}
): DrawPart {
  const copies = [...variants].map(([image, all]) => [
    image,
    all.map(({width, artifact}) => [width, artifact.path])
  ])
  const told = memo && digestOfData([publication, copies, path, document.language])
  return (part) =>
    remember(memo, {
      of: ['part of a page', told, memo && digestWithoutPlaces(part.nodes)],
      is: keptWith<DrawnPart>('bytes', 'seen'),
      make: () => draw(part)
    })
}

/** It is looked at before it is written. */
function drawPart({make}: HastPart, language: string): DrawnPart {
  const children = contentOf(make())
  const seen = seenIn([box(...children)], language)
  return {
    bytes: children.length === 0 ? new Uint8Array() : serializeParts([{type: 'root', children}, end]),
    seen
  }
}

const end: Root = {type: 'root', children: [{type: 'text', value: '\n'}]}

const lineEnd = serializeParts([end])

function box(...content: readonly (ElementContent | string)[]): Element {
  return element('div', {className: ['text']}, ...content)
}

function contentOf({children}: Root): ElementContent[] {
  return children.filter((node) => node.type === 'element' || node.type === 'text')
}
