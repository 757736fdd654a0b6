/** Draws the text of a document: a long one is written part by part, since the tree of all of it would be many times its bytes. */
import type {Element, ElementContent, Root} from 'hast'
import {documentParts, element} from '../../../hast/index.ts'
import type {PublishedDocument} from '../../../model/publication/publication.ts'
import {seenIn, type Seen} from '../frame/early-fonts.ts'
import {documentFile, inFolder} from '../paths.ts'
import {serializeParts, type WrittenApart} from '../serialize.ts'
import type {Site} from '../site.ts'
import {pageSurface} from '../surface.ts'

export interface DrawnText {
  /** Its box. */
  readonly element: Element
  /** What stands in that, where it is written. */
  readonly apart?: WrittenApart & {readonly seen: readonly Seen[]}
}

export function drawText({publication, variants}: Site, document: PublishedDocument): DrawnText {
  const path = inFolder(publication, documentFile(publication, document.name))
  const parts = documentParts(document, pageSurface(publication, path, variants))
  if (parts.length < 2) return {element: box('\n', ...parts.flatMap((make) => contentOf(make())), '\n')}
  const seen: Seen[] = []
  const bytes = serializeParts(
    inLines(parts, (content) => seen.push(seenIn([box(...content)], document.language)))
  )
  const empty = box()
  return {element: empty, apart: {element: empty, bytes, seen}}
}

/** Each part is looked at before it is written, and goes then. */
function* inLines(
  parts: readonly (() => Root)[],
  look: (content: readonly ElementContent[]) => void
): Generator<Root> {
  const end: Root = {type: 'root', children: [{type: 'text', value: '\n'}]}
  yield end
  for (const make of parts) {
    const children = contentOf(make())
    if (children.length === 0) continue
    look(children)
    yield {type: 'root', children}
    yield end
  }
}

function box(...content: readonly (ElementContent | string)[]): Element {
  return element('div', {className: ['text']}, ...content)
}

function contentOf({children}: Root): ElementContent[] {
  return children.filter((node) => node.type === 'element' || node.type === 'text')
}
