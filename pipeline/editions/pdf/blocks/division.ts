/** Blocks held together, which look as they would without it. */
import type {Division} from '../../../model/nodes.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {LayoutNode} from '../engine/nodes.ts'
import type {StructureElement} from '../engine/structure.ts'
import {identityOf} from './identity.ts'

export function composeDivision(
  division: Division,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const tag = parent.block('Div', identityOf(division, composition))
  return composition.blocks(division.children, tag, surroundings, composition)
}
