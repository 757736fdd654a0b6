/** Composes a thematic break: a short rule, which is an artifact. */
import type {ThematicBreak} from '../../../model/tree/nodes.ts'
import {alignmentOf} from '../text/alignment-of.ts'
import type {Composition, Surroundings} from '../composition.ts'
import {fontOf} from '../engine/file/font-of.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {Picture} from '../engine/lines/runs.ts'
import type {StructureElement} from '../engine/tags/structure.ts'

const length = 48
const thickness = 0.75

/** One node, with no element in the structure tree. */
export function composeThematicBreak(
  _: ThematicBreak,
  __: StructureElement,
  {inset, language}: Surroundings,
  {styles}: Composition
): readonly LayoutNode[] {
  const {body, palette} = styles
  const picture: Picture = {kind: 'rule', width: length, height: thickness, colour: palette.edge}
  const textStyle = {...body, rise: body.size * 0.3}
  const text = [{text: '\ufffc', font: fontOf(body), textStyle, tag: 'Layout' as const, picture}]
  return [
    {text, textStyle: body, ...alignmentOf(language), margin: [inset, 0, 0, 0], space: {before: 7, after: 14}}
  ]
}
