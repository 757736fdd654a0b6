/** Makes elements of the web tree. */
import type {Element, ElementContent, Properties, Text} from 'hast'

/** What an element can be given to hold: nodes, words, lists of both; undefined is left out. */
export type Content = ElementContent | string | undefined | readonly Content[]

/** An element with its properties (hast names: `className`, `ariaLabel`); undefined ones are left out. */
export function element(
  tagName: string,
  properties: Properties = {},
  ...content: readonly Content[]
): Element {
  const given: Properties = {}
  for (const name of Object.keys(properties))
    if (properties[name] !== undefined) given[name] = properties[name]
  const children: ElementContent[] = []
  put(content, children)
  return {type: 'element', tagName, properties: given, children}
}

/** A text node. */
export function textNode(value: string): Text {
  return {type: 'text', value}
}

/** Nodes with a line ending between each two, so that the file reads well. */
export function lines(nodes: readonly ElementContent[]): ElementContent[] {
  const apart: ElementContent[] = []
  for (const node of nodes) {
    if (apart.length > 0) apart.push(textNode('\n'))
    apart.push(node)
  }
  return apart
}

function put(content: Content, children: ElementContent[]): void {
  if (content === undefined || content === '') return
  if (typeof content === 'string') children.push(textNode(content))
  else if (isList(content)) for (const one of content) put(one, children)
  else children.push(content)
}

function isList(content: Content): content is readonly Content[] {
  return Array.isArray(content)
}
