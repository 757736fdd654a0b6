/** Judges whether a named destination shows the block that it is named after. */
import type {TaggedPdf} from '../pdf-reader/structure.ts'
import type {ElementContent, StructureElement} from '../pdf-reader/structure-element.ts'
import {firstOf, hasPicture, isElement, type Child} from './element-text.ts'

/** How far a destination stands above the letters or the picture that it leads to: in sizes of the letters, and in points. */
const leastAbove = 0.5
const mostAbove = 2
const headroom = 8
/** A line is as high as the highest picture in it. */
const highestLine = 240

/**
 * Where a destination stands that does not show its block; undefined for one that does, a little above what is drawn first.
 * What begins with what is not said begins above what is drawn for it first, however far, and be it on a page before.
 */
export function misplacedDestination(
  key: string,
  element: StructureElement,
  {
    destinations,
    heights,
    decorated,
    beginsWithArtifact
  }: Pick<TaggedPdf, 'destinations' | 'heights' | 'decorated'> & {
    readonly beginsWithArtifact: boolean
  }
): string | undefined {
  const [page, top, first] = [destinations.get(key), heights.get(key), firstOf(element)]
  if (page === undefined || top === undefined || first === undefined) return undefined
  const isPicture = first.tag === 'Figure'
  const foot = isPicture ? first.frame?.top : first.start?.y
  if (foot === undefined) return undefined
  const size = isPicture ? 0 : (first.start?.size ?? 0)
  const above = top - foot
  const mayBeHigh = decorated.has(page) || hasPicture(element)
  const isNear =
    above < (mayBeHigh ? highestLine : headroom + size * mostAbove) ||
    above < headroom + largestBeside(first, element) * mostAbove
  const isAbove = page === first.page && above >= size * leastAbove
  const isRight = beginsWithArtifact ? page < first.page || isAbove : isAbove && isNear
  return isRight ? undefined : `page ${String(page)}, ${top.toFixed(0)}`
}

/** The size of the largest letters in the line where an element begins: a note's number, which may be first, is smaller and raised. */
function largestBeside(first: ElementContent, child: Child): number {
  const {page, start} = first
  if (isElement(child)) return Math.max(0, ...child.children.map((one) => largestBeside(first, one)))
  if (start === undefined || child.page !== page) return 0
  return Math.max(0, ...child.lines.filter(({y, size}) => Math.abs(y - start.y) < size).map(({size}) => size))
}
