/** A record: its label, what is written of it, and its fields, as its type is shown. */
import {page} from '../../../design/tokens.ts'
import type {Inline, RecordBlock} from '../../../model/nodes.ts'
import type {RecordPresentation} from '../../../model/record-type.ts'
import {inside, type Composition, type Surroundings} from '../composition.ts'
import type {Frame, Hanging, LayoutNode, TextNode} from '../engine/nodes.ts'
import type {TextStyle} from '../engine/runs.ts'
import type {StructureElement} from '../engine/structure.ts'
import {wordsOf} from '../engine/words.ts'
import {firstText, inset, stacked} from '../flow.ts'
import {tableHairline} from '../styles.ts'
import {textRuns} from '../text-runs.ts'
import {composeText} from './compose-text.ts'
import {composeFacts, composeFactsLine} from './facts.ts'
import {identityOf} from './identity.ts'

interface Look {
  /** The type of its element. */
  readonly tag: string
  /** Over the whole frame. */
  readonly rule?: 'strong' | 'fine'
  readonly around: number
  /** How far all of it stands in, and how much farther what follows the label. */
  readonly inset: number
  readonly indent: number
}

const looks: {readonly [P in RecordPresentation]: Look} = {
  card: {tag: 'Card', rule: 'strong', around: 14, inset: 0, indent: 0},
  entry: {tag: 'Entry', around: 7, inset: 16, indent: 0},
  definition: {tag: 'Definition', around: 7, inset: 0, indent: 16},
  row: {tag: 'Row', rule: 'fine', around: 7, inset: 0, indent: 0}
}

const ruleWidth = {strong: 0.75, fine: 0.35}
const paddingTop = 6.25
/** Between a label in the gutter and the text beside it. */
const gutterGap = 9
const markerDistance = 4.5

export function composeRecord(
  record: RecordBlock,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {label, children, facts, presentation = 'card'} = record
  const look = looks[presentation]
  const tag = parent.block(look.tag, identityOf(record, composition))
  const within = {...inside(surroundings, look.inset), gap: presentation === 'card' ? 7 : 3.5}
  // The element of the label comes first, wherever its words are drawn.
  const title = label === undefined ? undefined : tag.block('RecordTitle')
  const below = {...inside(within, look.indent), gap: within.gap}
  const lines = presentation === 'card' ? composeFacts : composeFactsLine
  const nodes = together([
    ...composition.blocks(children, tag, below, composition),
    ...(facts === undefined ? [] : lines(facts, tag, below, composition))
  ])
  const setting = {label, title, surroundings: within}
  const labelled =
    presentation === 'row' && hangLabel(nodes, setting, composition)
      ? []
      : composeLabel(setting, presentation, composition)
  const content = stacked(nodes)
  const stack = stacked([
    ...labelled,
    ...(look.indent === 0 ? content : [inset({stack: content}, look.indent)])
  ])
  const space = {before: look.around, after: look.around}
  if (look.rule === undefined) return [inset({stack, space}, surroundings.inset + look.inset)]
  const frame = frameOf(look.rule, surroundings, composition)
  return [inset({stack, frame, space}, 0)]
}

/** About ten lines, which leave no hole in a page when they move to the next. */
const mostTogether = 700

/** What is said of a record stays on one page where it is a few lines of text. */
function together(nodes: readonly LayoutNode[]): readonly LayoutNode[] {
  const length = nodes.reduce((sum, node) => sum + ('text' in node ? lengthOf(node) : Infinity), 0)
  if (length > mostTogether) return nodes
  return nodes.map((node, index) => (index < nodes.length - 1 ? {...node, keepWithNext: true} : node))
}

function lengthOf({text}: TextNode): number {
  return text.reduce((sum, run) => sum + run.text.length, 0)
}

function frameOf(rule: 'strong' | 'fine', {inset: left}: Surroundings, {styles}: Composition): Frame {
  const colour = rule === 'strong' ? styles.palette.accent : tableHairline
  return {
    topRule: {colour, width: ruleWidth[rule]},
    padding: {left, top: paddingTop, right: 0, bottom: 0}
  }
}

interface LabelSetting {
  readonly label: readonly Inline[] | undefined
  readonly title: StructureElement | undefined
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
  {label, title, surroundings}: LabelSetting,
  presentation: RecordPresentation,
  composition: Composition
): readonly LayoutNode[] {
  if (label === undefined || title === undefined) return []
  const textStyle = styleOf(presentation, surroundings, composition)
  const setting = {tag: title, textStyle, hyphenated: false}
  const node = composeText(label, setting, surroundings, composition)
  const hanging = presentation === 'entry' ? {hanging: [markerOf(surroundings, composition)]} : {}
  return [{...node, ...hanging, keepWithNext: true, keepTogether: true, space: {before: 0, after: 2}}]
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
  const width = wordsOf(runs, composition.fonts).reduce((sum, word) => sum + word.width, 0)
  if (width > page.gutter - gutterGap) return false
  first.hanging = [...(first.hanging ?? []), {runs, distance: page.gutter, align: 'left'}]
  return true
}
