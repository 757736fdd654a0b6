/** Composes details: paper folds nothing, so the summary stands above what it sums up. */
import type {Details} from '../../../model/tree/nodes.ts'
import {inside, stepIn, type Composition, type Surroundings} from '../composition.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {inset, stacked} from '../flow.ts'
import {composeText} from './compose-text.ts'
import {identityOf} from './identity.ts'

const padding = {left: 14, top: 7, right: 0, bottom: 0}
const rule = 0.5

/** One node, tagged `Details` below `parent`, with a `Summary`. */
export function composeDetails(
  details: Details,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {palette, headings, body} = composition.styles
  const tag = parent.block('Details', identityOf(details, composition))
  const left = stepIn(surroundings, padding.left)
  const within = {...inside(surroundings, left), gap: 7}
  const textStyle = headings.at(-1) ?? body
  const setting = {tag: tag.block('Summary'), textStyle, hyphenated: false}
  const summary = inset(composeText(details.summary, setting, within, composition), 0)
  const blocks = composition.blocks(details.children, tag, within, composition)
  const frame = {topRule: {colour: palette.line, width: rule}, padding: {...padding, left}}
  const stack = stacked([{...summary, keepWithNext: true, keepTogether: true}, ...blocks])
  return [inset({stack, frame, space: {before: 14, after: 14}}, surroundings.inset)]
}
