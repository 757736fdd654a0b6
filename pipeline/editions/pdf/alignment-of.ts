/** How the lines of a text stand in their column, by its language. */
import {directionOf} from '../../locale/index.ts'
import type {TextNode} from './engine/nodes.ts'

/** From the right where the language is written from right to left. */
export function alignmentOf(language: string): Pick<TextNode, 'rightToLeft' | 'align'> {
  return directionOf(language) === 'rtl' ? {rightToLeft: true, align: 'right'} : {}
}
