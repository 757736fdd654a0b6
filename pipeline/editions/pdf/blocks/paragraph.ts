/** Composes a paragraph: hyphenated, its number in the gutter. */
import {millimetre} from '../../../design/tokens.ts'
import type {Inline, Paragraph} from '../../../model/tree/nodes.ts'
import {plainText} from '../../../model/tree/plain-text.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {Hanging, LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {isOpposed} from '../text/alignment-of.ts'
import {textRuns} from '../text/text-runs.ts'
import {widthOf} from '../text/width-of.ts'
import {composeText} from './compose-text.ts'
import {identityOf} from './identity.ts'

const numberDistance = 4 * millimetre

/** One node, tagged `P` (ISO 32000-1 §14.8.4.3.2) below `parent`. A formula that stands alone is in the middle, where its label leaves room. */
export function composeParagraph(
  paragraph: Paragraph,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const tag = parent.block('P', identityOf(paragraph, composition))
  const {number, label} = paragraph
  const inLine = {tag, textStyle: surroundings.text, hyphenated: true}
  const numbers = number === undefined ? [] : [numberOf(number, tag, surroundings, composition)]
  const room = label === undefined ? 0 : roomFor(label, surroundings, composition)
  const column = surroundings.width - surroundings.inset
  // Beside a long label the equation begins where lines do, and is not in the middle.
  const isBeside = room > column / 4
  const width = Math.max(surroundings.width - (isBeside ? room : 2 * room), surroundings.inset + column / 5)
  const within = {...surroundings, width}
  const node = composeText(paragraph.children, inLine, within, composition)
  // Behind the formula, in the order of reading.
  const labels = label === undefined ? [] : [labelOf(label, tag, surroundings, composition)]
  const hanging = [...numbers, ...labels]
  const space = {before: 0, after: surroundings.gap}
  const centred = isDisplayed(paragraph) && !isBeside ? {align: 'center' as const, justified: false} : {}
  return [{...node, ...centred, hanging, space, ...(leadsIn(paragraph) ? {keepWithNext: true} : {})}]
}

/** Whether it is a formula that stands by itself, emphasised or linked perhaps. */
function isDisplayed({children}: {readonly children: readonly Inline[]}): boolean {
  const [only, ...others] = children
  if (only === undefined || others.length > 0) return false
  return only.type === 'formula' ? only.display === 'block' : 'children' in only && isDisplayed(only)
}

/** Of an equation from its label. */
const labelDistance = 12

/** What a label takes of the line; where that is little, as much is left free at its other end, so that the equation stands in the middle. */
function roomFor(label: string, {text: textStyle}: Surroundings, composition: Composition): number {
  const runs = textRuns(label, {textStyle, tag: 'Layout', noWrap: true}, composition)
  return widthOf(runs, composition) + labelDistance
}

/** At the end of the line. */
function labelOf(
  label: string,
  tag: StructureElement,
  {text: textStyle, width, inset, language}: Surroundings,
  composition: Composition
): Hanging {
  const setting = {textStyle, tag: tag.inline('Label'), noWrap: true}
  const runs = textRuns(label, setting, composition)
  return isOpposed(language, composition)
    ? {runs, distance: 0, align: 'left', behind: true}
    : {runs, distance: inset - width, align: 'right', behind: true}
}

/** About three lines: more would leave a hole when they move to the next page. */
const shortLength = 200

/** Whether a paragraph announces what follows, and is short enough to stand on its page. */
function leadsIn({children}: Paragraph): boolean {
  const text = plainText(children).trimEnd()
  return text.length <= shortLength && /[:\uff1a]$/.test(text)
}

/** In the gutter of the page, wherever the paragraph stands. */
function numberOf(
  number: number,
  tag: StructureElement,
  {offset}: Surroundings,
  composition: Composition
): Hanging {
  const textStyle = composition.styles.paragraphNumber
  const runs = textRuns(`${number} `, {textStyle, tag: tag.inline('Number'), noWrap: true}, composition)
  return {runs, distance: offset + numberDistance, align: 'right'}
}
