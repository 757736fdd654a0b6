/** Composes the address of a record, its type and id for programs, at the end of its label's line. */
import type {RecordBlock} from '../../../model/tree/nodes.ts'
import {alignmentOf, isOpposed} from '../text/alignment-of.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {Hanging, TextNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {textRuns} from '../text/text-runs.ts'
import {widthOf} from '../text/width-of.ts'

/** Of a label and what stands beside it in its line. */
const addressGap = 14
/** The part of a line that an address may take from a label. */
const addressPart = 0.45

export interface Address {
  /** Hangs in the label's line, at its end, and takes so much of its width. */
  readonly beside?: {readonly hanging: Hanging; readonly width: number}
  /** The last line of the record, when it is too long. */
  readonly below?: TextNode
}

/** Nothing of a record without a label. */
export function composeAddress(
  {kind, id, label}: RecordBlock,
  parent: StructureElement,
  {width: column, language}: Surroundings,
  composition: Composition
): Address {
  if (label === undefined) return {}
  const {recordAddress: textStyle} = composition.styles
  const tag = parent.block('RecordAddress')
  const words = `${kind} #${id}`
  const runs = textRuns(words, {textStyle, tag, noWrap: true}, composition)
  const width = widthOf(runs, composition)
  if (width <= column * addressPart) {
    const taken = width + addressGap
    const hanging: Hanging = isOpposed(language, composition)
      ? {runs, distance: taken, align: 'left'}
      : {runs, distance: -column, align: 'right'}
    return {beside: {hanging, width: taken}}
  }
  const text = textRuns(words, {textStyle, tag}, composition)
  const {align} = alignmentOf(language)
  return {
    below: {
      text,
      textStyle,
      margin: [0, 0, 0, 0],
      space: {before: 0, after: 0},
      ...(align === undefined ? {} : {align})
    }
  }
}
