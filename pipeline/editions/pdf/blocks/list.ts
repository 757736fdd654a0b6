/** Composes a list: markers hang before their items, and far down they stop moving in. */
import type {List, ListItem} from '../../../model/tree/nodes.ts'
import {alignmentOf} from '../text/alignment-of.ts'
import {inside, stepIn, type Composition, type Surroundings} from '../composition.ts'
import type {LayoutNode, StackNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {firstText, inset, nothing, stacked} from '../flow.ts'
import {textRuns} from '../text/text-runs.ts'
import {identityOf} from './identity.ts'

const indent = 16
const deepIndent = 3
/** Lists in lists that move in by a full indent. */
const deepest = 8
const markerDistance = 4.5

export function composeList(
  list: List,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const numbering = list.ordered ? 'Decimal' : 'Disc'
  const tag = parent.block('L', {...identityOf(list, composition), numbering})
  const step = stepIn(surroundings, surroundings.depth < deepest ? indent : deepIndent)
  const gap = list.spread ? surroundings.text.lead / 2 : 0
  const within = {...inside(surroundings, step), gap, depth: surroundings.depth + 1}
  const items = list.children.map((item, index) => {
    const node = composeItem(item, {tag, marker: markerOf(item, list, index)}, within, composition)
    return {...inset(node, step), space: {before: 0, after: gap}}
  })
  return [inset({stack: stacked(items), space: {before: 0, after: surroundings.gap}}, surroundings.inset)]
}

function markerOf({checked}: ListItem, {ordered, start}: List, index: number): string {
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
  const hanging = [{runs, distance: markerDistance, align: 'right' as const, rightToLeft}]
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
