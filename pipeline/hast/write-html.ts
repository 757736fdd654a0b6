/** Writes a web tree as HTML (HTML §13.3, serializing fragments), as every tool of hast does: the same bytes as rehype-stringify with named references. */
import type {Element, Properties, Root, RootContent} from 'hast'

/** The nodes of a tree, one after the other. */
export function writeHtml({children}: Root): string {
  const parts: string[] = []
  for (const child of children) addNode(child, parts)
  return parts.join('')
}

function addNode(node: RootContent, parts: string[]): void {
  switch (node.type) {
    case 'text':
      parts.push(node.value.replace(/[<&]/g, referenceOf))
      return
    case 'element':
      addElement(node, parts)
      return
    case 'doctype':
      parts.push('<!doctype html>')
      return
    case 'comment':
      throw new Error('expected no comment in a page')
  }
}

function addElement({tagName, properties, children}: Element, parts: string[]): void {
  parts.push(`<${tagName}${attributesOf(properties)}>`)
  if (voidElements.has(tagName)) return
  const isRaw = tagName === 'script' || tagName === 'style'
  for (const child of children)
    if (isRaw && child.type === 'text') parts.push(child.value)
    else addNode(child, parts)
  parts.push(`</${tagName}>`)
}

/** Elements that hold nothing and have no end (HTML §13.1.2). */
const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' ')
)

function attributesOf(properties: Properties): string {
  let text = ''
  for (const property in properties) {
    const value = properties[property]
    if (value === undefined || value === null || value === false) continue
    text += ` ${attributeName(property)}`
    if (value !== true) text += `="${wordsOf(value).replace(/[\0"&'`]/g, referenceOf)}"`
  }
  return text
}

function wordsOf(value: string | number | readonly (string | number)[]): string {
  return typeof value === 'object' ? value.join(' ').trim() : String(value)
}

/** As HTML calls what hast has by the name of its property. */
function attributeName(property: string): string {
  if (!/[A-Z]/.test(property)) return property
  switch (property) {
    case 'className':
      return 'class'
    case 'htmlFor':
      return 'for'
    case 'httpEquiv':
      return 'http-equiv'
    default:
      if (property.startsWith('data'))
        return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
      return property.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase()
  }
}

function referenceOf(character: string): string {
  return references.get(character) ?? character
}

/** By name where HTML 4 has one. */
const references: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&#x27;'],
  ['`', '&#x60;'],
  ['\0', '&#x0;']
])
