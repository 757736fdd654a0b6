/** Builds XML as a tree (xast) and writes it as text, well formed whatever the words hold. */
import type {Element, ElementContent, Text} from 'xast'
import {toXml} from 'xast-util-to-xml'

/** An attribute that is undefined is left out. */
export type XmlAttributes = {readonly [name: string]: string | undefined}

/** An element of a file that we write ourselves; a string stands for a text. */
export function xml(
  name: string,
  attributes: XmlAttributes,
  ...content: readonly (ElementContent | string)[]
): Element {
  const children = content.map((one) => (typeof one === 'string' ? textOf(one) : one))
  return {type: 'element', name, attributes, children}
}

/** The same element with each child on a line of its own, so that the file can be read and compared. */
export function onLines(element: Element): Element {
  const children = element.children.flatMap((child) => [child, textOf('\n')])
  return {...element, children: [textOf('\n'), ...children]}
}

/**
 * A whole XML file. What XML 1.0 §2.2 allows in no document (most controls, lone surrogates, U+FFFE and U+FFFF)
 * becomes U+FFFD, so that its loss can be seen.
 */
export function xmlFile(root: Element, doctype = ''): string {
  const text = toXml(withLawfulCharacters(root), {closeEmptyElements: true, tightClose: true})
  // The serialiser leaves `>` as it is, and XML 1.0 §2.4 forbids `]]>` in text.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${text.replaceAll(']]>', ']]&gt;')}\n`
}

function textOf(value: string): Text {
  return {type: 'text', value}
}

function withLawfulCharacters(element: Element): Element {
  const attributes: Element['attributes'] = {}
  for (const [name, value] of Object.entries(element.attributes)) {
    attributes[name] = typeof value === 'string' ? lawful(value) : value
  }
  const children = element.children.map((child): ElementContent => {
    if (child.type === 'element') return withLawfulCharacters(child)
    return {...child, value: lawful(child.value)}
  })
  return {...element, attributes, children}
}

function lawful(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
