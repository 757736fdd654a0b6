/** Composes a heading: its number at the frame's edge, kept with what follows. */
import {page} from '../../../design/tokens.ts'
import type {Heading} from '../../../model/tree/nodes.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {Hanging, LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {textRuns} from '../text/text-runs.ts'
import {composeText} from './compose-text.ts'
import {identityOf} from './identity.ts'

/** By depth, from 2. */
const spaces = [
  {before: 28, after: 7},
  {before: 14, after: 3.5},
  {before: 14, after: 0}
]

/** One node, tagged `H1` to `H6` (ISO 32000-1 §14.8.4.3.2) below `parent`. */
export function composeHeading(
  heading: Heading,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {styles} = composition
  const level = Math.min(Math.max(heading.depth - 2, 0), styles.headings.length - 1)
  const textStyle = styles.headings[level] ?? styles.body
  const tag = parent.block(`H${heading.depth}`, identityOf(heading, composition))
  const node = composeText(heading.children, {tag, textStyle, hyphenated: false}, surroundings, composition)
  const hanging =
    heading.number === undefined ? [] : [numberOf(heading.number, {tag, level, surroundings}, composition)]
  const space = spaces[level] ?? {before: 14, after: 0}
  return [{...node, hanging, space, keepWithNext: true, keepTogether: true, balanced: true}]
}

interface NumberPlace {
  readonly tag: StructureElement
  readonly level: number
  readonly surroundings: Surroundings
}

function numberOf(
  number: string,
  {tag, level, surroundings}: NumberPlace,
  composition: Composition
): Hanging {
  const {styles} = composition
  const textStyle = styles.sectionNumbers[level] ?? styles.kicker
  const runs = textRuns(`${number} `, {textStyle, tag: tag.inline('Number'), noWrap: true}, composition)
  return {runs, distance: page.gutter + surroundings.offset, align: 'left'}
}
