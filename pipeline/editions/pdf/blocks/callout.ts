/** Composes a callout: a tinted ground with a bar, and a title word. */
import type {Callout} from '../../../model/tree/nodes.ts'
import {inside, stepIn, type Composition, type Surroundings} from '../composition.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {inset, stacked} from '../flow.ts'
import {isOpposed, leftAndRight} from '../text/alignment-of.ts'
import {composeText} from './compose-text.ts'
import {identityOf} from './identity.ts'

const bar = 3
const padding = {left: 14, top: 7, right: 10, bottom: 9}
/** Between paragraphs, and at most below the title word. */
const gap = 7

/** One node, tagged `Callout` below `parent`, with its title word in `CalloutTitle`. */
export function composeCallout(
  callout: Callout,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {palette, calloutTitle} = composition.styles
  const isWarning = callout.kind === 'warning' || callout.kind === 'caution'
  const colour = isWarning ? palette.warn : palette.accent
  const tag = parent.block('Callout', identityOf(callout, composition))
  const begin = stepIn(surroundings, padding.left)
  const end = stepIn(surroundings, padding.right)
  const opposed = isOpposed(surroundings.language, composition)
  const [left, right] = leftAndRight(begin, end, opposed)
  const within = {...inside(surroundings, left, right), gap}
  const setting = {tag: tag.block('CalloutTitle'), textStyle: {...calloutTitle, colour}, hyphenated: false}
  const title = composeText(callout.title ?? [], setting, within, composition)
  const blocks = composition.blocks(callout.children, tag, within, composition)
  const frame = {
    ground: isWarning ? palette.warnTint : palette.tint,
    bar: {colour, width: Math.min(bar, begin / 2), isAtRight: opposed},
    padding: {...padding, left, right}
  }
  const stack = stacked([{...title, keepWithNext: true, keepTogether: true}, ...blocks.map(belowTitle)])
  return [inset({stack, frame, space: {before: 14, after: 14}}, surroundings.inset)]
}

/** The first block belongs to the title word above it: a heading is set apart from what precedes it elsewhere alone. */
function belowTitle(node: LayoutNode, index: number): LayoutNode {
  if (index > 0 || node.space === undefined) return node
  return {...node, space: {...node.space, before: Math.min(node.space.before, gap)}}
}
