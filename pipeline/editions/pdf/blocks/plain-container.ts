/** Composes the blocks of a container that has no look of its own. */
import {plainContainers, type PlainContainer} from '../../../model/tree/shape.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {identityOf} from './identity.ts'

/** What the blocks in it become, in an element of its type below `parent`. Throws an `Error` for a type without an element. */
export function composePlainContainer(
  container: PlainContainer,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const type = plainContainers.get(container.type)
  if (type === undefined) throw new Error(`expected a structure type of ${container.type}`)
  const tag = parent.block(type, identityOf(container, composition))
  return composition.blocks(container.children, tag, surroundings, composition)
}
