/** Describes the one small shape of a web tree that the readers walk, and parses XHTML and XML into it by saxes. */
import {SaxesParser} from 'saxes'
import {Unreadable} from '../unreadable.ts'

export interface Markup {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Markup | string)[]
}

/** Elements whose ids are those of places in a line. */
export const inLine: ReadonlySet<string> = new Set(['a', 'span', 'bdi'])

/** How deep elements may stand in one another. */
export const deepest = 600

const none: ReadonlyMap<string, string> = new Map()

/** Stands for what is not there. */
export const nothing: Markup = {name: '', attributes: none, children: []}

interface OpenMarkup extends Markup {
  readonly children: (Markup | string)[]
}

/** Parses an XML file strictly; throws `Unreadable` when it is not well-formed. */
export function readXmlMarkup(text: string, file: string): Markup {
  const root: OpenMarkup = {name: '#document', attributes: none, children: []}
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    if (open.length > deepest) throw new Unreadable(`${file} is nested too deep`)
    const attributes = new Map<string, string>()
    for (const name in tag.attributes) attributes.set(name, tag.attributes[name] ?? '')
    const element: OpenMarkup = {name: tag.name, attributes, children: []}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (words) => {
      open.at(-1)?.children.push(words)
    })
  }
  parser.on('error', (error) => {
    throw new Unreadable(`${file} is not well-formed: ${error.message}`)
  })
  parser.write(text).close()
  return root
}

export function isElement(node: Markup | string): node is Markup {
  return typeof node !== 'string'
}

/** The elements of a name right in an element, in order. */
export function childrenOf({children}: Markup, name: string): readonly Markup[] {
  return children.filter(isElement).filter((child) => child.name === name)
}

/** The first element with a class right in an element. */
export function childWithClass({children}: Markup, name: string): Markup | undefined {
  return children.filter(isElement).find((child) => hasClass(child, name))
}

/** The elements of a name below an element, in order. */
export function elementsOf(root: Markup, name: string): readonly Markup[] {
  const found: Markup[] = []
  const look = ({children}: Markup): void => {
    for (const child of children) {
      if (!isElement(child)) continue
      if (child.name === name) found.push(child)
      look(child)
    }
  }
  look(root)
  return found
}

/** Tells elements that have an attribute with a value. */
export function having(name: string, value: string): (element: Markup) => boolean {
  return ({attributes}) => attributes.get(name) === value
}

/** The first element of a name below an element. */
export function elementOf(root: Markup, name: string): Markup | undefined {
  return firstBelow(root, (one) => one.name === name)
}

/** The first element of some kind below an element. */
export function firstBelow({children}: Markup, isWanted: (one: Markup) => boolean): Markup | undefined {
  for (const child of children) {
    if (!isElement(child)) continue
    const found = isWanted(child) ? child : firstBelow(child, isWanted)
    if (found !== undefined) return found
  }
  return undefined
}

/** All the words in an element, and where a line ends; how they are read is said beside them. */
export function wordsOf(node: Markup | string): string {
  if (!isElement(node)) return node
  if (node.name === 'br') return '\n'
  return node.name === 'rt' ? '' : node.children.map(wordsOf).join('')
}

/** Whether a node is an element with a class. */
export function hasClass(node: Markup, name: string): boolean
export function hasClass(node: Markup | string, name: string): node is Markup
export function hasClass(node: Markup | string, name: string): boolean {
  const classes = isElement(node) ? node.attributes.get('class') : undefined
  if (classes === undefined || !classes.includes(name)) return false
  return classes === name || classes.split(/\s+/).includes(name)
}
