/** Composes a quotation: set in, with a line beside it. */
import type {Blockquote} from '../../../model/tree/nodes.ts'
import {inside, stepIn, type Composition, type Surroundings} from '../composition.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {inset, stacked} from '../flow.ts'
import {isOpposed, leftAndRight} from '../text/alignment-of.ts'
import {identityOf} from './identity.ts'

const indent = 14
const bar = 1.5

/** One node, tagged `BlockQuote` (ISO 32000-1 §14.8.4.2) below `parent`. */
export function composeBlockquote(
  quotation: Blockquote,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const tag = parent.block('BlockQuote', identityOf(quotation, composition))
  const step = stepIn(surroundings, indent)
  const opposed = isOpposed(surroundings.language, composition)
  const [left, right] = leftAndRight(step, 0, opposed)
  const within = inside(surroundings, left, right)
  const nodes = composition.blocks(quotation.children, tag, within, composition)
  const frame = {
    bar: {colour: composition.styles.palette.line, width: Math.min(bar, step / 2), isAtRight: opposed},
    padding: {left, top: 0, right, bottom: 0}
  }
  return [inset({stack: stacked(nodes), frame, space: {before: 7, after: 14}}, surroundings.inset)]
}
