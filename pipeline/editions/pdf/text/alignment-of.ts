/** Aligns the lines of a text in their column, by its language. */
import {directionOf} from '../../../locale/index.ts'
import type {Composition} from '../composition.ts'
import type {TextNode} from '../engine/pages/nodes.ts'

/** From the right where the language is written from right to left. */
export function alignmentOf(language: string): Pick<TextNode, 'rightToLeft' | 'align'> {
  return directionOf(language) === 'rtl' ? {rightToLeft: true, align: 'right'} : {}
}

/** Of words that Tetrapla writes: in the direction of their own language, from the edge where pages begin. */
export function alignmentOfLabels({
  labels,
  publication
}: Composition): Pick<TextNode, 'rightToLeft' | 'align'> {
  const {align} = alignmentOf(publication.language)
  return {...alignmentOf(labels.language), ...(align === undefined ? {} : {align})}
}

/** Whether the lines of a text begin at the other edge than pages do in the publication's language. */
export function isOpposed(language: string, {publication}: Composition): boolean {
  return directionOf(language) !== directionOf(publication.language)
}

/** Room at the edge where the lines of a text begin, and at the one where they end, as what it is on the left and on the right. */
export function leftAndRight(
  begin: number,
  end: number,
  isTurned: boolean
): readonly [left: number, right: number] {
  return isTurned ? [end, begin] : [begin, end]
}
