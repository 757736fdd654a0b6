/** The fields of a record, their names muted: each in a line, or all in one. */
import {blockKey} from '../../../model/edition.ts'
import type {DefinitionDescription, DefinitionList, DefinitionTerm} from '../../../model/nodes.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {TextNode} from '../engine/nodes.ts'
import type {StructureElement} from '../engine/structure.ts'
import {anchored} from '../flow.ts'
import {composeText} from './compose-text.ts'
import {identityOf} from './identity.ts'

/** A definition list in which each term has one description, and that one paragraph. */
export function composeFacts(
  facts: DefinitionList,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly TextNode[] {
  const list = parent.block('DefinitionList', {...identityOf(facts, composition), numbering: 'None'})
  const lines = pairsOf(facts).map((pair) => composeFact(pair, list, surroundings, composition))
  const [first] = lines
  if (first !== undefined) {
    anchored([first], blockKey(composition.document.name, facts.id), composition.styles.fact)
  }
  return lines
}

/** The same in one paragraph; all destinations are at its beginning. */
export function composeFactsLine(
  facts: DefinitionList,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly TextNode[] {
  const [first, ...others] = composeFacts(facts, parent, surroundings, composition)
  if (first === undefined) return []
  const {fact} = composition.styles
  const gap = {text: ' \u00b7 ', font: 'sans-regular' as const, textStyle: fact, tag: 'Layout' as const}
  const text = [...first.text, ...others.flatMap((line) => [gap, ...line.text])]
  return [{...first, text, anchors: [first, ...others].flatMap(({anchors = []}) => anchors)}]
}

interface Pair {
  readonly term: DefinitionTerm
  readonly description: DefinitionDescription
}

function pairsOf({children}: DefinitionList): readonly Pair[] {
  return children.flatMap((term, index) => {
    const description = children[index + 1]
    if (term.type !== 'definitionTerm') return []
    if (description?.type !== 'definitionDescription') throw new Error('a fact has a value')
    return [{term, description}]
  })
}

function composeFact(
  {term, description}: Pair,
  list: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): TextNode {
  const {fact, factName} = composition.styles
  const [value] = description.children
  if (value?.type !== 'paragraph') throw new Error('the value of a fact is a paragraph')
  const item = list.block('LI')
  const name = composeText(
    term.children,
    {tag: item.block('Lbl'), textStyle: factName, hyphenated: false},
    surroundings,
    composition
  )
  const tag = item.block('LBody').block('P', identityOf(value, composition))
  const words = composeText(
    value.children,
    {tag, textStyle: fact, hyphenated: false},
    surroundings,
    composition
  )
  const gap = {text: '  ', font: 'sans-regular' as const, textStyle: fact, tag: 'Layout' as const}
  const line = {...words, text: [...name.text, gap, ...words.text]}
  anchored([line], blockKey(composition.document.name, value.id), fact)
  return line
}
