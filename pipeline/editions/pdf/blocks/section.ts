/** Composes a section: an element around its blocks, which stand in the flow of the document. */
import type {Section} from '../../../model/tree/nodes.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'

/** The nodes of its blocks, tagged in an element `Sect` (ISO 32000-1 §14.8.4.2) below `parent`. */
export function composeSection(
  section: Section,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  return composition.blocks(section.children, parent.block('Sect'), surroundings, composition)
}
