/** Composes the caption of a table or figure, with its number. */
import type {Figure, Table} from '../../../model/tree/nodes.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {TextNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {textRuns} from '../text/text-runs.ts'
import {composeText} from './compose-text.ts'

/** Undefined without a caption. */
export function composeCaption(
  {caption, label}: Figure | Table,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): TextNode | undefined {
  if (caption === undefined) return undefined
  const {styles} = composition
  const tag = parent.block('Caption')
  const node = composeText(
    caption,
    {tag, textStyle: styles.caption, hyphenated: false},
    surroundings,
    composition
  )
  const numbered =
    label === undefined
      ? []
      : textRuns(`${label}  `, {textStyle: styles.label, tag: tag.inline('Label')}, composition)
  return {...node, text: [...numbered, ...node.text], keepTogether: true}
}
