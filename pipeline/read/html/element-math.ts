/** Converts an HTML `math`: a formula of MathML Core, cleaned of all that editions don't carry. */
import {
  mathElements,
  mathTokens,
  mathWords,
  needsWords,
  withLevels,
  type MathElement,
  type MathNode
} from '../../model/tree/mathml.ts'
import type {Formula} from '../../model/tree/nodes.ts'
import {positionOf} from '../markdown/place-all.ts'
import type {Reading} from '../markdown/reading.ts'
import type {Element, SourceNode} from '../markdown/source-tree.ts'
import {fitParts} from './fit-math-parts.ts'
import {holdsScript, isActive, isUnread} from './judge-element.ts'

/** Undefined for one without a letter or sign, which is reported, as is all that is left out of it. */
export function formulaOf(element: Element, reading: Reading): Formula | undefined {
  const {children} = fitParts(
    {name: 'math', attributes: [], children: cleaned(element, reading)},
    element,
    reading
  )
  const said =
    element.attributes
      .get('alttext')
      ?.replace(/[ \t\n\f\r]+/g, ' ')
      .trim() ?? ''
  const alt = said === '' ? mathWords(children) : said
  if (alt === '') {
    reading.report('html/has-counterpart', element.position, '`<math>` without a letter or sign is left out')
    return undefined
  }
  if (said === '' && needsWords(children)) {
    const message = `a formula has no \`alttext\`, and stands as \`${alt}\` where it can't be drawn`
    const hints = ['say in words what it shows: `<math alttext="…">`']
    reading.report('formula/has-alternative-text', element.position, message, {hints})
  }
  const isBlock = element.attributes.get('display')?.toLowerCase() === 'block'
  const display = isBlock ? 'block' : 'inline'
  return {type: 'formula', display, alt, mathml: children, position: element.position}
}

function cleaned({name, children}: Element, reading: Reading): readonly MathNode[] {
  const nodes = children.flatMap((node) => cleanedNode(node, name, reading))
  return mathTokens.has(name) ? [textOf(nodes)].filter((text) => text !== '') : nodes.map(asElement)
}

function cleanedNode(node: SourceNode, parent: string, reading: Reading): readonly MathNode[] {
  switch (node.type) {
    case 'rawText':
    case 'text': {
      if (node.value.trim() === '') return mathTokens.has(parent) ? [' '] : []
      if (!mathTokens.has(parent)) {
        const hints = ['put it into `<mi>`, `<mn>`, `<mo>` or `<mtext>`']
        reading.report('html/is-well-nested', positionOf(node), `text stands in \`<${parent}>\``, {hints})
      }
      return [node.value]
    }
    case 'element':
      return cleanedElement(node, reading)
    default: {
      const message = 'Markdown in a formula is no formula, and is left out'
      const hints = ['write a backslash before its signs, such as `\\*`, or the formula on lines of its own']
      reading.report('html/is-well-nested', positionOf(node), message, {hints})
      return []
    }
  }
}

function cleanedElement(element: Element, reading: Reading): readonly MathNode[] {
  const {name, written, position} = element
  const known = name === 'math' ? undefined : mathElements.get(name)
  if (isUnread(name) || isActive(name)) return []
  if (name === 'annotation-xml') {
    reading.report('html/has-counterpart', position, '`<annotation-xml>` is left out of all editions')
    return []
  }
  if (known === undefined) {
    reading.report('html/has-counterpart', position, `\`<${written}>\` has no counterpart in a formula`)
    return cleaned(element, reading)
  }
  const attributes = cleanedAttributes(element, known, reading)
  const children = cleaned(element, reading)
  if (mathTokens.has(name)) return [withLevels({name, attributes, children})]
  return [withLevels(fitParts({name, attributes, children}, element, reading))]
}

function cleanedAttributes(
  {attributes, written, position}: Element,
  known: {readonly [name: string]: RegExp},
  reading: Reading
): MathElement['attributes'] {
  return [...attributes]
    .filter(([name, value]) => {
      if (known[name]?.test(value.trim()) === true) return true
      // What is a script was reported as such.
      const isReported = /^on[a-z]/.test(name) || holdsScript(value) || name === 'xmlns'
      if (!isReported) {
        const message = `\`${name}\` of \`<${written}>\` is left out of all editions`
        reading.report('html/has-counterpart', position, message)
      }
      return false
    })
    .map(([name, value]) => [name, value.trim()] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
}

function textOf(nodes: readonly MathNode[]): string {
  const text = nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('')
  return text.replace(/[ \t\n\f\r]+/g, ' ').trim()
}

/** Text between elements has an element of its own. */
function asElement(node: MathNode): MathElement {
  return typeof node === 'string' ? {name: 'mtext', attributes: [], children: [node.trim()]} : node
}
