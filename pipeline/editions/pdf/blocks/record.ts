/** A record: a rule over the whole frame, its label, what is written of it, and its fields. */
import type {Inline, RecordBlock} from '../../../model/nodes.ts'
import {inside, type Composition, type Surroundings} from '../composition.ts'
import type {LayoutNode} from '../engine/nodes.ts'
import type {StructureElement} from '../engine/structure.ts'
import {inset, stacked} from '../flow.ts'
import {composeText} from './compose-text.ts'
import {composeFacts} from './facts.ts'
import {identityOf} from './identity.ts'

const rule = 0.75
const paddingTop = 6.25

export function composeRecord(
  record: RecordBlock,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {label, children, facts} = record
  const tag = parent.block('Record', identityOf(record, composition))
  const within = {...inside(surroundings, 0), gap: 7}
  const title = label === undefined ? [] : [composeLabel(label, tag, within, composition)]
  const blocks = composition.blocks(children, tag, within, composition)
  const lines = facts === undefined ? [] : composeFacts(facts, tag, within, composition)
  const frame = {
    topRule: {colour: composition.styles.palette.accent, width: rule},
    padding: {left: surroundings.inset, top: paddingTop, right: 0, bottom: 0}
  }
  const stack = stacked([...title, ...blocks, ...lines])
  return [inset({stack, frame, space: {before: 14, after: 14}}, 0)]
}

function composeLabel(
  label: readonly Inline[],
  record: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): LayoutNode {
  const textStyle = composition.styles.recordTitle
  const setting = {tag: record.block('RecordTitle'), textStyle, hyphenated: false}
  const node = composeText(label, setting, surroundings, composition)
  return {...node, keepWithNext: true, keepTogether: true, space: {before: 0, after: 2}}
}
