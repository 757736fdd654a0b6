/** Composes a paragraph: hyphenated, its number in the gutter. */
import {millimetre} from '../../../design/tokens.ts'
import type {Paragraph} from '../../../model/tree/nodes.ts'
import {plainText} from '../../../model/tree/plain-text.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {Hanging, LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {textRuns} from '../text/text-runs.ts'
import {composeText} from './compose-text.ts'
import {identityOf} from './identity.ts'

const numberDistance = 4 * millimetre

export function composeParagraph(
  paragraph: Paragraph,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const tag = parent.block('P', identityOf(paragraph, composition))
  const setting = {tag, textStyle: surroundings.text, hyphenated: true}
  const node = composeText(paragraph.children, setting, surroundings, composition)
  const {number} = paragraph
  const hanging = number === undefined ? [] : [numberOf(number, tag, surroundings, composition)]
  const space = {before: 0, after: surroundings.gap}
  const centred = isDisplayed(paragraph) ? {align: 'center' as const, justified: false} : {}
  return [{...node, ...centred, hanging, space, ...(leadsIn(paragraph) ? {keepWithNext: true} : {})}]
}

/** Whether it is a formula that stands by itself. */
function isDisplayed({children}: Paragraph): boolean {
  const [only, ...others] = children
  return only?.type === 'formula' && only.display === 'block' && others.length === 0
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
