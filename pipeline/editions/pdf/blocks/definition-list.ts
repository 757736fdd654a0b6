/** Composes a list of definitions: terms with their descriptions set in below them. */
import type {DefinitionDescription, DefinitionList, DefinitionTerm} from '../../../model/tree/nodes.ts'
import {inside, stepIn, type Composition, type Surroundings} from '../composition.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {inset, stacked} from '../flow.ts'
import {isOpposed, leftAndRight} from '../text/alignment-of.ts'
import {composeText} from './compose-text.ts'
import {composeFacts} from './facts.ts'
import {identityOf} from './identity.ts'

const indent = 16

type Entry = DefinitionTerm | DefinitionDescription

/** One node, tagged `DefinitionList` below `parent`, with an `LI` (ISO 32000-1 §14.8.4.3.3) for each term. Front matter that stands alone is set as facts. */
export function composeDefinitionList(
  list: DefinitionList,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  if (list.isOfFrontMatter === true) return [factsAlone(list, parent, surroundings, composition)]
  const tag = parent.block('DefinitionList', {...identityOf(list, composition), numbering: 'None'})
  const within = inside(surroundings, 0)
  const nodes = groupsOf(list.children).flatMap((entries) => {
    const item = tag.block('LI')
    return entries.flatMap((entry) => composeEntry(entry, item, within, composition))
  })
  const space = {before: surroundings.gap, after: surroundings.gap}
  return [inset({stack: stacked(nodes), space}, surroundings.inset)]
}

/** The fields of front matter, as many in a line as it has room for. */
function factsAlone(
  list: DefinitionList,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): LayoutNode {
  const nodes = composeFacts(list, {parent, between: '     '}, inside(surroundings, 0), composition)
  const space = {before: surroundings.gap, after: surroundings.gap}
  return inset({stack: stacked(nodes), space}, surroundings.inset)
}

/** Terms that share descriptions, with those. */
function groupsOf(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups: Entry[][] = []
  let previous: Entry['type'] | undefined
  for (const entry of entries) {
    if (previous === undefined || (entry.type === 'definitionTerm' && previous !== 'definitionTerm'))
      groups.push([])
    groups.at(-1)?.push(entry)
    previous = entry.type
  }
  return groups
}

function composeEntry(
  entry: Entry,
  item: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  if (entry.type === 'definitionTerm') {
    const textStyle = {...surroundings.text, weight: 'semibold' as const}
    const setting = {tag: item.block('Lbl'), textStyle, hyphenated: false}
    const node = composeText(entry.children, setting, surroundings, composition)
    return [{...node, keepWithNext: true, keepTogether: true}]
  }
  const step = stepIn(surroundings, indent)
  const [left, right] = leftAndRight(step, 0, isOpposed(surroundings.language, composition))
  const within = inside(surroundings, left, right)
  const nodes = composition.blocks(entry.children, item.block('LBody'), within, composition)
  return [inset({stack: stacked(nodes), space: {before: 0, after: surroundings.gap}}, left, right)]
}
