/** Judges whether a named destination shows the block that it is named after. */
import type {TaggedPdf} from '../pdf-reader/structure.ts'
import type {StructureElement} from '../pdf-reader/structure-element.ts'
import {firstOf} from './element-text.ts'

/** How far a destination stands above the foot of the letters that it leads to, in their sizes. */
const leastAbove = 0.5

/**
 * Where a destination stands from which its block is not seen: behind the page that the block begins on, or below its first
 * letters or picture. What begins with what is drawn and not said may begin on a page before.
 */
export function misplacedDestination(
  key: string,
  element: StructureElement,
  {destinations, heights}: Pick<TaggedPdf, 'destinations' | 'heights'>
): string | undefined {
  const [page, top, first] = [destinations.get(key), heights.get(key), firstOf(element)]
  if (page === undefined || top === undefined || first === undefined) return undefined
  const isPicture = first.tag === 'Figure'
  const foot = isPicture ? first.frame?.top : first.start?.y
  if (foot === undefined) return undefined
  // The signs of a formula may begin above its line or below.
  if (first.tag === 'Formula' && page === first.page) return undefined
  const size = isPicture ? 0 : (first.start?.size ?? 0)
  const isSeen = page < first.page || (page === first.page && top - foot >= size * leastAbove)
  return isSeen ? undefined : `page ${String(page)}, ${top.toFixed(0)}`
}
