/** Parses a web tree into one small shape that the readers walk: HTML by parse5, XHTML and XML by saxes. */
import {defaultTreeAdapter, parse, type DefaultTreeAdapterMap} from 'parse5'
import {SaxesParser} from 'saxes'
import {Unreadable} from '../unreadable.ts'

export interface Markup {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Markup | string)[]
}

/** Elements whose ids are those of places in a line. */
export const inLine: ReadonlySet<string> = new Set(['a', 'span', 'bdi'])

const deepest = 600

/**
 * Parses an HTML file as a browser does. Where elements are closed in the wrong order a browser opens some of them again
 * and again, so that their number could grow with the square of the file's size: throws `Unreadable` then. Comments in
 * plain lists stand for `lines`, of which one is taken for each.
 */
export function readHtmlMarkup(text: string, lines: Markup[] = []): Markup {
  let most = 100
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) most += 2
  const createElement: typeof lean.createElement = (name, namespace, attributes) => {
    most -= 1
    if (most < 0) throw new Unreadable('an HTML file has elements without end')
    return defaultTreeAdapter.createElement(name, namespace, [...attributes])
  }
  return fromParse5(parse(text, {treeAdapter: {...lean, createElement}}), 0, {classes: new Map(), lines})
}

/** Lists of one have room for one: a list that something is put into has room for seventeen, which would be half of a tree. */
const lean: typeof defaultTreeAdapter = {
  ...defaultTreeAdapter,
  appendChild(parent, child) {
    if (parent.childNodes.length > 0) return defaultTreeAdapter.appendChild(parent, child)
    parent.childNodes = [child]
    child.parentNode = parent
  },
  insertText(parent, text) {
    if (parent.childNodes.length > 0) return defaultTreeAdapter.insertText(parent, text)
    lean.appendChild(parent, defaultTreeAdapter.createTextNode(text))
  }
}

interface Turning {
  /** The attributes of elements that have a class alone, by it: coloured code has an element a word. */
  readonly classes: Map<string, Markup['attributes']>
  readonly lines: Markup[]
}

/** What was turned goes from the tree, which would be held beside the other. */
function fromParse5(node: DefaultTreeAdapterMap['parentNode'], depth: number, turning: Turning): Markup {
  if (depth > deepest) throw new Unreadable('an HTML file is nested too deep')
  const name = 'tagName' in node ? node.tagName : '#document'
  const children: (Markup | string)[] = []
  for (const child of node.childNodes) {
    if ('value' in child) children.push(child.value)
    else if ('tagName' in child) children.push(fromParse5(child, depth + 1, turning))
    else if ('data' in child && isPlainList(node)) children.push(...turning.lines.splice(0, 1))
  }
  node.childNodes = []
  return {
    name,
    attributes: 'attrs' in node ? attributesOf(node.attrs, turning) : none,
    children: [...children]
  }
}

/** Where an item begins and ends nothing but itself: no element around it would be closed, or opened once more. */
function isPlainList(node: DefaultTreeAdapterMap['parentNode']): boolean {
  return 'tagName' in node && node.tagName === 'ol' && isBox(node.parentNode)
}

function isBox(node: DefaultTreeAdapterMap['parentNode'] | null): boolean {
  return node !== null && (!('tagName' in node) || (boxes.has(node.tagName) && isBox(node.parentNode)))
}

const boxes = new Set(['html', 'body', 'div', 'nav', 'details'])

const none: ReadonlyMap<string, string> = new Map()

/** Stands for what is not there. */
export const nothing: Markup = {name: '', attributes: none, children: []}

function attributesOf(
  list: DefaultTreeAdapterMap['element']['attrs'],
  {classes}: Turning
): Markup['attributes'] {
  const [first] = list
  if (first === undefined) return none
  if (list.length === 1 && first.name === 'class') {
    const attributes = classes.get(first.value) ?? new Map([[first.name, first.value]])
    classes.set(first.value, attributes)
    return attributes
  }
  const attributes = new Map<string, string>()
  for (const {name, value} of list) attributes.set(name, value)
  return attributes
}

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
