/** Checks whether the areas of links lie over their words. */
import type {Box} from './box.ts'
import type {LinkArea} from './content/page-content.ts'
import {isFromRightToLeft} from './is-from-right-to-left.ts'
import type {ElementContent, StructureElement} from './structure-element.ts'

/** A link annotation of a page. */
export interface PlacedArea extends LinkArea {
  readonly page: number
}

type Child = StructureElement | ElementContent

/** All content in an element, in order; a link in it, such as that of a note's number, has areas of its own. */
export function contentsOf(children: readonly Child[]): readonly ElementContent[] {
  return children.flatMap((child) => {
    if (!isElement(child)) return [child]
    return child.links.length > 0 ? [] : contentsOf(child.children)
  })
}

function isElement(child: Child): child is StructureElement {
  return child.type !== 'content'
}

/**
 * Whether the areas of a link lie over all its words and pictures, and over no others; none is `undefined`. Where words of two
 * directions stand in a line, pieces of a link may stand apart: of its words some have to be there then.
 */
export function areOver(
  areas: readonly (PlacedArea | undefined)[],
  contents: readonly ElementContent[],
  isLeftToRight: boolean
): boolean {
  if (!isLeftToRight || contents.some(isFromRightToLeft)) return areNear(areas, contents)
  const left = new Map<string, number>()
  const keyOf = (page: number, id: number): string => `${String(page)} ${String(id)}`
  for (const {page, id, shows} of contents) left.set(keyOf(page, id), shows)
  for (const area of areas) {
    if (area === undefined) return false
    for (const [id, held] of area.holds) {
      const key = keyOf(area.page, id)
      const count = left.get(key)
      if (count === undefined) return false
      left.set(key, count - held)
    }
  }
  const hasArea = ({page, frame}: ElementContent): boolean =>
    frame === undefined || areas.some((area) => area?.page === page && isMiddleIn(frame, area.box))
  return [...left.values()].every((count) => count === 0) && contents.every(hasArea)
}

function areNear(areas: readonly (PlacedArea | undefined)[], contents: readonly ElementContent[]): boolean {
  const isHeld = contents.some(({page, id}) =>
    areas.some((area) => area?.page === page && area.holds.has(id))
  )
  return areas.every((area) => area !== undefined) && (isHeld || contents.every(({shows}) => shows === 0))
}

function isMiddleIn(inner: Box, {left, right, bottom, top}: Box): boolean {
  const [x, y] = [(inner.left + inner.right) / 2, (inner.bottom + inner.top) / 2]
  return x > left && x < right && y > bottom && y < top
}
