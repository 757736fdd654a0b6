/** Composes a record: its label, its text, and its fields, as its type is shown. */
import {page} from '../../../design/tokens.ts'
import type {RecordBlock} from '../../../model/tree/nodes.ts'
import type {RecordPresentation} from '../../../model/publication/record-type.ts'
import {isOpposed} from '../text/alignment-of.ts'
import {inside, stepIn, type Composition, type Surroundings} from '../composition.ts'
import type {Hanging, LayoutNode, TextNode} from '../engine/pages/nodes.ts'
import type {Run, TextStyle} from '../engine/lines/runs.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {closed, firstText, inset, stacked} from '../flow.ts'
import {textRuns} from '../text/text-runs.ts'
import {widthOf} from '../text/width-of.ts'
import {composeText} from './compose-text.ts'
import {composeFacts} from './facts.ts'
import {identityOf} from './identity.ts'
import {composeAddress, type Address} from './record-address.ts'
import {recordFrame, recordLook} from './record-look.ts'

/** Between a label in the gutter and the text beside it. */
const gutterGap = 9
const markerDistance = 4.5

/** One node, tagged `Card`, `Entry`, `Definition` or `Row` by its presentation below `parent`. */
export function composeRecord(
  record: RecordBlock,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {kind, children, facts, presentation = 'card'} = record
  const look = recordLook(presentation, composition.sheet.frameHeight)
  const {tag: type, around, gap, between, rule, togetherUpTo, mostHole} = look
  const left = stepIn(surroundings, look.inset)
  const indent = stepIn(surroundings, look.indent)
  const tag = parent.block(type, {...identityOf(record, composition), title: kind})
  const within = {...inside(surroundings, left), gap}
  // The element of the label comes first, wherever its words are drawn.
  const title = record.label === undefined ? undefined : tag.block('RecordTitle')
  const below = {...inside(within, indent), gap}
  const body = composition.blocks(children, tag, below, composition)
  const fields = facts === undefined ? [] : composeFacts(facts, {parent: tag, between}, below, composition)
  const address = presentation === 'card' ? composeAddress(record, tag, within, composition) : undefined
  const last = address?.below === undefined ? fields : [...fields, address.below]
  const nodes = [...(last.length === 0 ? body : closed(closedUp(body), last)), ...last]
  const setting = {record, title, beside: address?.beside, surroundings: within}
  const labelled =
    presentation === 'row' && hangLabel(nodes, setting, composition)
      ? []
      : composeLabel(setting, presentation, composition)
  const content = stacked(nodes)
  const stack = stacked([...labelled, ...(indent === 0 ? content : [inset({stack: content}, indent)])])
  const hole = mostHole === undefined ? {} : {mostHole}
  const node = {stack, togetherUpTo, ...hole, space: {before: around, after: around}}
  if (rule === undefined) return [inset(node, surroundings.inset + left)]
  const numbered = presentation === 'card' && record.number !== undefined
  return [inset({...node, frame: recordFrame({rule, numbered}, surroundings, composition)}, 0)]
}

/** The fields follow a paragraph as its next line. */
function closedUp(nodes: readonly LayoutNode[]): readonly LayoutNode[] {
  return nodes.map((node, index) =>
    index === nodes.length - 1 && 'text' in node ? {...node, space: {before: 0, after: 0}} : node
  )
}

interface LabelSetting {
  readonly record: RecordBlock
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
  {record: {label, number}, title, beside, surroundings}: LabelSetting,
  presentation: RecordPresentation,
  composition: Composition
): readonly LayoutNode[] {
  if (label === undefined || title === undefined) return []
  const textStyle = styleOf(presentation, surroundings, composition)
  const setting = {tag: title, textStyle, hyphenated: false}
  const node = composeText(label, setting, surroundings, composition)
  const taken = beside?.width ?? 0
  const opposed = isOpposed(surroundings.language, composition)
  const margin: TextNode['margin'] = opposed ? [taken, 0, 0, 0] : [0, 0, taken, 0]
  const edge = margin[0] + surroundings.offset
  const marker = markerOf(number, {presentation, title, edge, text: surroundings.text}, composition)
  const hanging = [...marker, ...(beside === undefined ? [] : [beside.hanging])]
  const isInLine = presentation === 'definition' || presentation === 'row'
  const text = isInLine ? [...numberRuns(number, title, textStyle, composition), ...node.text] : node.text
  const space = {before: 0, after: 0}
  return [{...node, text, hanging, margin, space, keepWithNext: true, keepTogether: true}]
}

interface MarkerPlace {
  readonly presentation: RecordPresentation
  readonly title: StructureElement
  /** The label's left edge, from the text column's. */
  readonly edge: number
  /** The style of paragraphs. */
  readonly text: TextStyle
}

/** What hangs before a label: the number of a card in the gutter, that of an entry where a list has its mark. */
function markerOf(
  number: number | undefined,
  {presentation, title, edge, text}: MarkerPlace,
  composition: Composition
): readonly Hanging[] {
  const {recordNumber, palette} = composition.styles
  if (presentation === 'card' && number !== undefined) {
    const runs = numberRuns(number, title, recordNumber, composition)
    return [{runs, distance: page.gutter + edge, align: 'left'}]
  }
  if (presentation !== 'entry') return []
  // the mark says nothing: the record is no item of a list
  const runs =
    number === undefined
      ? textRuns(
          '\u2022 ',
          {textStyle: {...text, colour: palette.accent}, tag: 'Layout', noWrap: true},
          composition
        )
      : numberRuns(number, title, text, composition)
  return [{runs, distance: markerDistance, align: 'right'}]
}

/** In the accent's colour; none of a record whose type has no numbers. */
function numberRuns(
  number: number | undefined,
  title: StructureElement,
  style: TextStyle,
  composition: Composition
): readonly Run[] {
  if (number === undefined) return []
  const textStyle: TextStyle = {...style, figures: 'lining', colour: composition.styles.palette.accent}
  return textRuns(`${number} `, {textStyle, tag: title.inline('Number'), noWrap: true}, composition)
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/**
 * Puts the label into the gutter, beside the first line, when it is plain words of one line, and the record in no other
 * block; what hangs is set from left to right.
 */
function hangLabel(
  nodes: readonly LayoutNode[],
  {record: {label, number}, title, surroundings}: LabelSetting,
  composition: Composition
): boolean {
  const first: TextNode | undefined = firstText(nodes)
  if (first === undefined || label === undefined || title === undefined || surroundings.offset !== 0)
    return false
  if (!label.every((one) => one.type === 'text' && !rightToLeft.test(one.value))) return false
  if (first.rightToLeft === true) return false
  const textStyle = styleOf('row', surroundings, composition)
  const setting = {tag: title, textStyle, hyphenated: false}
  const runs = [
    ...numberRuns(number, title, textStyle, composition),
    ...composeText(label, setting, surroundings, composition).text
  ]
  if (widthOf(runs, composition) > page.gutter - gutterGap) return false
  first.hanging = [...(first.hanging ?? []), {runs, distance: page.gutter, align: 'left'}]
  return true
}
