/** Maps each type of block to its composer. */
import {blockKey} from '../../../model/edition/edition.ts'
import type {Flow} from '../../../model/tree/nodes.ts'
import {placeOf} from '../../../model/place.ts'
import type {ComposeBlocks, Composition, Surroundings} from '../composition.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {anchored} from '../flow.ts'
import {composeBlockquote} from './blockquote.ts'
import {composeCallout} from './callout.ts'
import {composeCode} from './code.ts'
import {composeDefinitionList} from './definition-list.ts'
import {composeDetails} from './details.ts'
import {composeFigure} from './figure.ts'
import {composeHeading} from './heading.ts'
import {composeList} from './list.ts'
import {composeNoteGroup} from './note-group.ts'
import {composeParagraph} from './paragraph.ts'
import {composePlainContainer} from './plain-container.ts'
import {composeRecord} from './record.ts'
import {composeSection} from './section.ts'
import {composeTable} from './table.ts'
import {isCaption} from './is-caption.ts'
import {composeThematicBreak} from './thematic-break.ts'
import {inLanguageOf} from './identity.ts'

type Composer<N extends Flow> = (
  node: N,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
) => readonly LayoutNode[]

const composers: {readonly [T in Flow['type']]: Composer<Extract<Flow, {type: T}>>} = {
  paragraph: composeParagraph,
  heading: composeHeading,
  thematicBreak: composeThematicBreak,
  blockquote: composeBlockquote,
  list: composeList,
  table: composeTable,
  code: composeCode,
  figure: composeFigure,
  callout: composeCallout,
  division: composePlainContainer,
  details: composeDetails,
  record: composeRecord,
  definitionList: composeDefinitionList,
  section: composeSection,
  noteGroup: composeNoteGroup
}

/** Composes blocks in their order; each with an id begins a destination. */
export const composeBlocks: ComposeBlocks = (nodes, parent, surroundings, composition) =>
  nodes.flatMap((node, index) => {
    const composed = composeBlock(node, parent, surroundings, composition)
    return isCaption(nodes, index) ? composed.map((one) => ({...one, keepWithNext: true})) : composed
  })

function composeBlock(
  node: Flow,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  if (node.type === 'section' || node.type === 'noteGroup')
    return compose(node, parent, surroundings, composition)
  const outer = composition.place
  composition.place = placeOf(composition.document.path, node)
  const composed = compose(node, parent, inLanguageOf(node, surroundings), composition)
  composition.place = outer
  return anchored(composed, blockKey(composition.document.name, node.id), surroundings.text)
}

function compose<T extends Flow['type']>(
  node: Extract<Flow, {type: T}>,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const composer: Composer<Extract<Flow, {type: T}>> = composers[node.type]
  return composer(node, parent, surroundings, composition)
}
