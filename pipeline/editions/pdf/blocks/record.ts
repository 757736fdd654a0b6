/** A record: its label, what is written of it, and its fields, as its type is shown. */
import {page} from '../../../design/tokens.ts'
import type {Inline, RecordBlock} from '../../../model/nodes.ts'
import type {RecordPresentation} from '../../../model/record-type.ts'
import {inside, type Composition, type Surroundings} from '../composition.ts'
import type {Hanging, LayoutNode, TextNode} from '../engine/nodes.ts'
import type {TextStyle} from '../engine/runs.ts'
import type {StructureElement} from '../engine/structure.ts'
import {firstText, inset, stacked} from '../flow.ts'
import {textRuns} from '../text-runs.ts'
import {widthOf} from '../width-of.ts'
import {composeText} from './compose-text.ts'
import {composeFacts} from './facts.ts'
import {identityOf} from './identity.ts'
import {composeAddress, type Address} from './record-address.ts'
import {recordFrame, recordLooks} from './record-look.ts'

/** Between a label in the gutter and the text beside it. */
const gutterGap = 9
const markerDistance = 4.5

export function composeRecord(
  record: RecordBlock,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {kind, label, children, facts, presentation = 'card'} = record
  const {tag: type, around, gap, indent, inset: left, between, rule, togetherUpTo} = recordLooks[presentation]
  const tag = parent.block(type, {...identityOf(record, composition), title: kind})
  const within = {...inside(surroundings, left), gap}
  // The element of the label comes first, wherever its words are drawn.
  const title = label === undefined ? undefined : tag.block('RecordTitle')
  const below = {...inside(within, indent), gap}
  const body = composition.blocks(children, tag, below, composition)
  const fields = facts === undefined ? [] : composeFacts(facts, {parent: tag, between}, below, composition)
  const address = presentation === 'card' ? composeAddress(record, tag, within, composition) : undefined
  const last = address?.below === undefined ? fields : [...fields, address.below]
  const nodes = [...(last.length === 0 ? body : closedUp(body)), ...last]
  const setting = {label, title, beside: address?.beside, surroundings: within}
  const labelled =
    presentation === 'row' && hangLabel(nodes, setting, composition)
      ? []
      : composeLabel(setting, presentation, composition)
  const content = stacked(nodes)
  const stack = stacked([...labelled, ...(indent === 0 ? content : [inset({stack: content}, indent)])])
  const node = {stack, togetherUpTo, space: {before: around, after: around}}
  if (rule === undefined) return [inset(node, surroundings.inset + left)]
  return [inset({...node, frame: recordFrame(rule, surroundings, composition)}, 0)]
}

/** The fields follow a paragraph as its next line. */
function closedUp(nodes: readonly LayoutNode[]): readonly LayoutNode[] {
  return nodes.map((node, index) =>
    index === nodes.length - 1 && 'text' in node ? {...node, space: {before: 0, after: 0}} : node
  )
}

interface LabelSetting {
  readonly label: readonly Inline[] | undefined
  readonly title: StructureElement | undefined
  readonly beside: Address['beside']
  readonly surroundings: Surroundings
}

function styleOf(
  presentation: RecordPresentation,
  surroundings: Surroundings,
  {styles}: Composition
): TextStyle {
  switch (presentation) {
    case 'card':
      return styles.recordTitle
    case 'row':
      return {...styles.recordTitle, size: styles.table.size}
    case 'entry':
    case 'definition':
      return {...surroundings.text, weight: 'semibold'}
  }
}

function composeLabel(
  {label, title, beside, surroundings}: LabelSetting,
  presentation: RecordPresentation,
  composition: Composition
): readonly LayoutNode[] {
  if (label === undefined || title === undefined) return []
  const textStyle = styleOf(presentation, surroundings, composition)
  const setting = {tag: title, textStyle, hyphenated: false}
  const node = composeText(label, setting, surroundings, composition)
  const hanging = [
    ...(presentation === 'entry' ? [markerOf(surroundings, composition)] : []),
    ...(beside === undefined ? [] : [beside.hanging])
  ]
  const taken = beside?.width ?? 0
  const margin: TextNode['margin'] = node.rightToLeft === true ? [taken, 0, 0, 0] : [0, 0, taken, 0]
  const space = {before: 0, after: 0}
  return [{...node, hanging, margin, space, keepWithNext: true, keepTogether: true}]
}

/** A list's mark, which says nothing: the record is no item of a list. */
function markerOf({text}: Surroundings, composition: Composition): Hanging {
  const textStyle = {...text, colour: composition.styles.palette.accent}
  const runs = textRuns('\u2022 ', {textStyle, tag: 'Layout', noWrap: true}, composition)
  return {runs, distance: markerDistance, align: 'right'}
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/**
 * Puts the label into the gutter, beside the first line, when it is plain words of one line, and the record in no other
 * block; what hangs is set from left to right.
 */
function hangLabel(
  nodes: readonly LayoutNode[],
  {label, title, surroundings}: LabelSetting,
  composition: Composition
): boolean {
  const first: TextNode | undefined = firstText(nodes)
  if (first === undefined || label === undefined || title === undefined || surroundings.offset !== 0)
    return false
  if (!label.every((one) => one.type === 'text' && !rightToLeft.test(one.value))) return false
  if (first.rightToLeft === true) return false
  const textStyle = styleOf('row', surroundings, composition)
  const {text: runs} = composeText(
    label,
    {tag: title, textStyle, hyphenated: false},
    surroundings,
    composition
  )
  if (widthOf(runs, composition) > page.gutter - gutterGap) return false
  first.hanging = [...(first.hanging ?? []), {runs, distance: page.gutter, align: 'left'}]
  return true
}
