/** Converts HTML lists, definition lists and details. */
import type {Position} from 'unist'
import type {
  Block,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  Details,
  Inline,
  List,
  ListItem
} from '../../model/tree/nodes.ts'
import {given} from '../../model/values/given.ts'
import {linesOf} from '../markdown/limits/lines-of.ts'
import type {Reading} from '../markdown/reading.ts'
import type {Element, SourceNode} from '../markdown/source-tree.ts'
import {elementBase, spanned, type ElementBase} from './element-attributes.ts'
import {listNumbers} from './list-labels.ts'

/** `ul` and `ol`; what stands between items becomes an item of its own. Nothing without items: there is nothing to show. */
export function listOf(element: Element, base: ElementBase, reading: Reading): readonly List[] {
  const ordered = element.name === 'ol'
  const items = element.children.filter((node) => isElement(node, 'li'))
  const {labels, start} = ordered ? listNumbers(element, items, reading) : {labels: undefined, start: 1}
  const labelOf = new Map(
    labels?.map((label, index): [SourceNode | undefined, string] => [items[index], label])
  )
  const children = group(element.children, 'li').flatMap((nodes) =>
    itemOf(nodes, {list: element, label: labelOf.get(nodes[0])}, reading)
  )
  if (children.length === 0) return []
  return [
    {
      type: 'list',
      ...base,
      ordered,
      start,
      spread: children.some((item) => item.children.filter((block) => block.type === 'paragraph').length > 1),
      children,
      position: element.position
    }
  ]
}

function itemOf(
  nodes: readonly SourceNode[],
  {list, label}: {readonly list: Element; readonly label: string | undefined},
  reading: Reading
): readonly ListItem[] {
  const [first] = nodes
  if (isElement(first, 'li')) {
    const {id, lang} = elementBase(first, reading)
    const content = reading.blocks(first.children)
    const isPlain = id === '' && lang === undefined
    const division: Block = {
      type: 'division',
      id,
      ...(lang ? {lang} : {}),
      children: content,
      position: first.position
    }
    const children = isPlain ? content : [division]
    return [{type: 'listItem', ...given({label}), children, position: first.position}]
  }
  const children = reading.blocks(nodes)
  return children.length === 0 ? [] : [{type: 'listItem', children, position: list.position}]
}

/** Each element of one name alone, and what stands between such elements together. */
function group(nodes: readonly SourceNode[], name: string): readonly (readonly SourceNode[])[] {
  const groups: SourceNode[][] = []
  let between: SourceNode[] | undefined
  for (const node of nodes) {
    if (isElement(node, name)) {
      groups.push([node])
      between = undefined
    } else if (between === undefined) groups.push((between = [node]))
    else between.push(node)
  }
  return groups
}

function isElement(node: SourceNode | undefined, name: string): node is Element {
  return node?.type === 'element' && node.name === name
}

/**
 * `dl`, with the `div` elements that may group its entries left out; other content describes. Nothing without entries: there
 * is nothing to show.
 */
export function definitionListOf(
  element: Element,
  base: ElementBase,
  reading: Reading
): readonly DefinitionList[] {
  const children = entriesOf(element, reading)
  return children.length === 0
    ? []
    : [{type: 'definitionList', ...base, children, position: element.position}]
}

type Entry = DefinitionTerm | DefinitionDescription

function entriesOf(element: Element, reading: Reading): readonly Entry[] {
  return element.children.flatMap((node): readonly Entry[] => {
    if (node.type === 'element' && node.name === 'div') return entriesOf(node, reading)
    if (node.type === 'element' && node.name === 'dt') return [termOf(node, reading)]
    const isDescription = node.type === 'element' && node.name === 'dd'
    const children = reading.blocks(isDescription ? node.children : [node])
    const position = isDescription ? node.position : element.position
    return children.length === 0 ? [] : [{type: 'definitionDescription', children, position}]
  })
}

function termOf(element: Element, reading: Reading): DefinitionTerm {
  const {inlines} = linesOf(element.children, reading)
  const children = spanned(inlines, elementBase(element, reading), element.position)
  return {type: 'definitionTerm', children, position: element.position}
}

/** `details`, whose summary is its first `summary`. */
export function detailsOf(element: Element, base: ElementBase, reading: Reading): Details {
  const summary = element.children.find((node) => isElement(node, 'summary'))
  const rest = element.children.filter((node) => node !== summary)
  const words = isElement(summary, 'summary') ? linesOf(summary.children, reading).inlines : []
  return {
    type: 'details',
    ...base,
    summary: namedSummary(
      words,
      {position: element.position, hint: 'write `<summary>what it is</summary>`'},
      reading
    ),
    children: reading.blocks(rest),
    position: element.position
  }
}

/** The words of a summary. Without any it is what browsers call it (WHATWG HTML §4.11.1), and told: a button needs a name (WCAG 2.2 SC 4.1.2). */
export function namedSummary(
  words: readonly Inline[],
  {position, hint}: {readonly position: Position; readonly hint: string},
  reading: Reading
): readonly Inline[] {
  if (words.length > 0) return words
  const quoted = reading.lines.text.slice(position.start.offset, position.end.offset).trimEnd()
  reading.tell({
    what: 'what unfolds without a summary',
    outcome: 'has the summary “Details” here',
    hint,
    quoted,
    position
  })
  return [{type: 'text', value: 'Details', position}]
}
