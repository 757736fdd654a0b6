/** Composes inlines as one node of text, in the style and direction of its surroundings. */
import type {Inline} from '../../../model/tree/nodes.ts'
import type {Composition, Surroundings} from '../composition.ts'
import {fontOf} from '../engine/file/font-of.ts'
import type {TextNode} from '../engine/pages/nodes.ts'
import type {TextStyle} from '../engine/lines/runs.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {composeInlines} from '../text/inlines.ts'
import {alignmentOf} from '../text/alignment-of.ts'

export interface TextSetting {
  readonly tag: StructureElement
  readonly textStyle: TextStyle
  /** Whether any word may be hyphenated, as in a paragraph; else only one that no line holds is. */
  readonly hyphenated: boolean
}

/** The inlines as one paragraph, inset as the surroundings say. */
export function composeText(
  inlines: readonly Inline[],
  {tag, textStyle, hyphenated}: TextSetting,
  surroundings: Surroundings,
  composition: Composition
): TextNode {
  const {inset, language} = surroundings
  const width = surroundings.width - inset
  const hyphenate = composition.hyphenation(language)
  const setting = {tag, textStyle, width, ...(hyphenate === undefined ? {} : {hyphenate})}
  const runs = composeInlines(inlines, setting, composition)
  return {
    // a line, for a destination to begin at and a number to hang from
    text: runs.length === 0 ? [{text: '', font: fontOf(textStyle), textStyle, tag}] : runs,
    textStyle,
    margin: [inset, 0, 0, 0],
    ...(hyphenated ? {totalFit: true, justified: composition.justified} : {wholeWords: true}),
    ...alignmentOf(language)
  }
}
