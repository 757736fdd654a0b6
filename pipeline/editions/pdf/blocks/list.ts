/** Composes a list: markers hang before their items, at the edge where its lines begin, and far down they stop moving in. */
import type {List, ListItem} from '../../../model/tree/nodes.ts'
import {alignmentOf, isOpposed, leftAndRight} from '../text/alignment-of.ts'
import {inside, stepIn, type Composition, type Surroundings} from '../composition.ts'
import type {Hanging, LayoutNode, StackNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {firstText, inset, nothing, stacked} from '../flow.ts'
import {textRuns} from '../text/text-runs.ts'
import {widthOf} from '../text/width-of.ts'
import {identityOf} from './identity.ts'

const indent = 16
const deepIndent = 3
/** Lists in lists that move in by a full indent. */
const deepest = 8
const markerDistance = 4.5

/** One node, tagged `L` with an `LI` for each item (ISO 32000-1 §14.8.4.3.3) below `parent`. */
export function composeList(
  list: List,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const tag = parent.block('L', {...identityOf(list, composition), numbering: numberingOf(list)})
  const step = stepIn(surroundings, stepOf(list, tag, surroundings, composition))
  const gap = list.spread ? surroundings.text.lead / 2 : 0
  const [left, right] = leftAndRight(step, 0, isOpposed(surroundings.language, composition))
  const within = {...inside(surroundings, left, right), gap, depth: surroundings.depth + 1}
  const items = list.children.map((item, index) => {
    const node = composeItem(item, {tag, marker: markerOf(item, list, index)}, within, composition)
    return {...inset(node, left, right), space: {before: 0, after: gap}}
  })
  return [inset({stack: stacked(items), space: {before: 0, after: surroundings.gap}}, surroundings.inset)]
}

/** ISO 32000-1, table 347; labels that their author wrote are of the kind of the first. */
function numberingOf({ordered, children}: List): 'Decimal' | 'UpperAlpha' | 'LowerAlpha' | 'Disc' {
  if (!ordered) return 'Disc'
  const label = children[0]?.label
  if (label === undefined || /\p{N}/u.test(label)) return 'Decimal'
  return /\p{Lu}/u.test(label) ? 'UpperAlpha' : 'LowerAlpha'
}

/** Labels of their author's may be wide: the items move in until all have room, as far as a third of an inch more. */
function stepOf(
  {children}: List,
  tag: StructureElement,
  {depth, text}: Surroundings,
  composition: Composition
): number {
  const usual = depth < deepest ? indent : deepIndent
  const labels = children.flatMap(({label}) => label ?? [])
  if (labels.length === 0 || depth >= deepest) return usual
  const setting = {textStyle: text, tag, noWrap: true}
  const widths = labels.map((label) => widthOf(textRuns(label, setting, composition), composition))
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  return Math.max(usual, Math.min(widest + markerDistance, 3 * indent))
}

function markerOf({checked, label}: ListItem, {ordered, start}: List, index: number): string {
  if (label !== undefined) return label
  if (checked !== undefined) return checked ? '\u2611' : '\u2610'
  return ordered ? `${start + index}.` : '\u2022'
}

function composeItem(
  item: ListItem,
  {tag, marker}: {readonly tag: StructureElement; readonly marker: string},
  surroundings: Surroundings,
  composition: Composition
): StackNode {
  const element = tag.block('LI')
  const label = element.block('Lbl')
  const nodes = composition.blocks(item.children, element.block('LBody'), surroundings, composition)
  const textStyle = {
    ...surroundings.text,
    figures: 'lining' as const,
    colour: composition.styles.palette.accent
  }
  const {rightToLeft = false} = alignmentOf(surroundings.language)
  const setting = {textStyle, tag: label, noWrap: true}
  const runs = textRuns(`${marker} `, setting, composition)
  const edge: Pick<Hanging, 'distance' | 'align'> = isOpposed(surroundings.language, composition)
    ? {distance: -surroundings.width - markerDistance, align: 'left'}
    : {distance: markerDistance, align: 'right'}
  const hanging = [{runs, ...edge, rightToLeft}]
  const first = firstText(nodes)
  const hasOwnMarker = first?.hanging?.some(({distance}) => distance === markerDistance) === true
  if (first === undefined || hasOwnMarker) {
    // Without anything to stand beside, the marker has a line of its own: what follows would be drawn over it.
    const overlaid = nodes.length > 0
    const marked = {...nothing(surroundings.text), hanging, overlaid, keepWithNext: overlaid}
    return {stack: [marked, ...stacked(nodes)]}
  }
  first.hanging = [...(first.hanging ?? []), ...hanging]
  return {stack: stacked(nodes)}
}
