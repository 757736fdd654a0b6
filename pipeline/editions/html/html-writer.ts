/** Writes what most of a page is made of as hast-util-to-html writes it, which is asked once for each name of an element and of a property. */
import type {Element, Properties, RootContent} from 'hast'

/** How a tree is written by the library. */
type Stringify = (nodes: readonly RootContent[]) => string

/** Elements and what stands in them as it is written. */
type Apart = Map<Element, Uint8Array>

/** Texts and bytes, one after the other. */
export type Parts = readonly (string | Uint8Array)[]

/** What the library writes around an element without properties: an element of which it says more is written by it whole. */
interface Tag {
  readonly isPlain: boolean
  /** Whether it ends where it begins, when nothing is in it. */
  readonly isVoid: boolean
  /** Texts in it are no markup. */
  readonly isRaw: boolean
}

/** How the library writes a property: its name with the space before it, and whether its texts and lists, with spaces, are written behind that as they are. */
interface Attribute {
  readonly name: string
  readonly takesText: boolean
  readonly takesList: boolean
}

type PropertyValue = Properties[string]

/**
 * Gives a function that writes nodes as `stringify` does, for which it must be fixed: comments, drawings, templates and properties of other kinds are handed to it, and all else
 * is written without the lists that it makes of each element. Elements may be written `apart`: those whose place was found go from the map.
 */
export function createHtmlWriter(
  stringify: Stringify
): (nodes: readonly RootContent[], apart?: Apart) => Parts {
  const tags = new Map<string, Tag>()
  const attributes = new Map<string, Attribute>()
  const tagOf = (name: string): Tag => known(tags, name, () => askTag(name, stringify))
  const attributeOf = (key: string): Attribute => known(attributes, key, () => askAttribute(key, stringify))

  const add = (node: RootContent, isRaw: boolean, to: Writing): void => {
    if (node.type === 'text') to.parts.push(isRaw ? node.value : escaped(node.value, inText))
    else if (node.type === 'element' && tagOf(node.tagName).isPlain) addElement(node, to)
    else to.parts.push(stringify([node]))
  }

  const addElement = (element: Element, to: Writing): void => {
    const {parts, apart} = to
    const {tagName, properties, children} = element
    const {isVoid, isRaw} = tagOf(tagName)
    parts.push('<', tagName)
    for (const key in properties) addAttribute(key, properties[key], parts)
    parts.push('>')
    const before = parts.length
    const bytes = apart?.get(element)
    if (bytes === undefined) for (const child of children) add(child, isRaw, to)
    else if (apart?.delete(element) === true) parts.push(bytes)
    // An end follows whatever is in it, but not a text without letters.
    if (!isVoid || parts.slice(before).some(({length}) => length > 0)) parts.push('</', tagName, '>')
  }

  const addAttribute = (key: string, value: PropertyValue, parts: Writing['parts']): void => {
    if (value === undefined || value === null || value === false) return
    const {name, takesText, takesList} = attributeOf(key)
    if (value === true) parts.push(name)
    else if (takesText && isText(value)) parts.push(name, '="', escaped(String(value), inAttribute), '"')
    else if (Array.isArray(value) && takesList)
      parts.push(name, '="', escaped(value.join(' ').trim(), inAttribute), '"')
    else parts.push(attributeBy(stringify, key, value))
  }

  return (nodes, apart) => {
    const parts: Writing['parts'] = []
    for (const node of nodes) add(node, false, {parts, apart})
    return parts
  }
}

interface Writing {
  readonly parts: (string | Uint8Array)[]
  readonly apart: Apart | undefined
}

function isText(value: PropertyValue): value is string | number {
  return typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value))
}

function known<Value>(all: Map<string, Value>, name: string, ask: () => Value): Value {
  const before = all.get(name)
  if (before !== undefined) return before
  const value = ask()
  all.set(name, value)
  return value
}

function askTag(tagName: string, stringify: Stringify): Tag {
  const element: Element = {type: 'element', tagName, properties: {}, children: []}
  const sign = '<'
  const empty = stringify([element])
  const full = stringify([{...element, children: [{type: 'text', value: sign}]}])
  const isVoid = empty === `<${tagName}>`
  const isRaw = full === `<${tagName}>${sign}</${tagName}>`
  // What stands in a drawing has other names and ends, and what stands in a template is no child of it.
  const isOther = tagName === 'svg' || tagName === 'template'
  const isPlain = !isOther && (isVoid || empty === `<${tagName}></${tagName}>`)
  return {isPlain, isVoid, isRaw}
}

function askAttribute(key: string, stringify: Stringify): Attribute {
  const name = attributeBy(stringify, key, true)
  const word = name.slice(1)
  const writes = (value: PropertyValue, text: string): boolean =>
    attributeBy(stringify, key, value) === `${name}="${text}"`
  return {
    name,
    // One that may stand without a value does so where it has none.
    takesText: writes('', '') && writes(word, word),
    takesList: writes([], '') && writes(['alpha', 'bravo'], 'alpha bravo')
  }
}

/** An attribute with the space before it, as the library writes it. */
function attributeBy(stringify: Stringify, key: string, value: PropertyValue): string {
  const whole = stringify([{type: 'element', tagName: 'p', properties: {[key]: value}, children: []}])
  return whole.slice('<p'.length, -'></p>'.length)
}

const inText = /[<&]/g
const inAttribute = /[\0"&'`]/g

const references: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&#x27;'],
  ['`', '&#x60;'],
  ['\0', '&#x0;']
])

function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => references.get(sign) ?? sign)
}
