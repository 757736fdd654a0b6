/** Composes the fields of a record, their names muted: as many in a line as find room. */
import {blockKey} from '../../../model/edition/edition.ts'
import type {DefinitionDescription, DefinitionList, DefinitionTerm} from '../../../model/tree/nodes.ts'
import type {Composition, Surroundings} from '../composition.ts'
import {fontOf} from '../engine/file/font-of.ts'
import type {TextNode} from '../engine/pages/nodes.ts'
import type {Isolate, Run, TextStyle} from '../engine/lines/runs.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {anchored} from '../flow.ts'
import {widthOf} from '../text/width-of.ts'
import {composeText} from './compose-text.ts'
import {identityOf} from './identity.ts'

/** A definition list in which each term has one description, and that one paragraph; `between` separates fields of one line. */
export function composeFacts(
  facts: DefinitionList,
  {parent, between}: {readonly parent: StructureElement; readonly between: string},
  surroundings: Surroundings,
  composition: Composition
): readonly TextNode[] {
  const {fact} = composition.styles
  const list = parent.block('DefinitionList', {...identityOf(facts, composition), numbering: 'None'})
  const lines = pairsOf(facts).map((pair) => composeFact(pair, list, surroundings, composition))
  const [first] = lines
  if (first !== undefined) anchored([first], blockKey(composition.document.name, facts.id), fact)
  return inLines(
    lines,
    {between: space(between, fact), width: surroundings.width - surroundings.inset},
    composition
  )
}

/** Fills lines with whole fields: one that is wider than a line has its own lines. */
function inLines(
  facts: readonly TextNode[],
  {between, width}: {readonly between: Run; readonly width: number},
  composition: Composition
): readonly TextNode[] {
  const lines: TextNode[] = []
  let left = 0
  for (const fact of facts) {
    const own = widthOf([between, ...fact.text], composition)
    const line = lines.at(-1)
    if (line === undefined || own > left) {
      lines.push(fact)
      left = width - widthOf(fact.text, composition)
    } else {
      const anchors = [...(line.anchors ?? []), ...(fact.anchors ?? [])]
      lines[lines.length - 1] = {...line, text: [...line.text, between, ...fact.text], anchors}
      left -= own
    }
  }
  return lines
}

/** White space or a mark that says nothing. */
function space(text: string, textStyle: TextStyle): Run {
  return {text, font: fontOf(textStyle), textStyle, tag: 'Layout'}
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
  const apart = apartIn(words)
  const line = {...words, text: [...apart(name.text), space('  ', fact), ...apart(words.text)]}
  anchored([line], blockKey(composition.document.name, value.id), fact)
  return line
}

/** Makes runs stand in a line as they would in a paragraph by themselves, as terms and values do in a web page. */
function apartIn({rightToLeft = false}: TextNode): (runs: readonly Run[]) => readonly Run[] {
  return (runs) => {
    const isolate: Isolate = {direction: rightToLeft ? 'rtl' : 'ltr'}
    return runs.map((run) => ({...run, isolates: [isolate, ...(run.isolates ?? [])]}))
  }
}
