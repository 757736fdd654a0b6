/** Cleans the MathML that Temml writes of all that editions don't carry. */
import {
  mathElements,
  mathTokens,
  withLevels,
  type MathElement,
  type MathNode
} from '../../model/tree/mathml.ts'
import {readMarkup, type WrittenElement, type WrittenNode} from './read-markup.ts'
import {tableAttributes, tableEdges} from './table-attributes.ts'
import {tidyMathml} from './tidy-mathml.ts'

export interface CleanMathml {
  readonly nodes: readonly MathNode[]
  readonly elements: number
  /** What no edition shows, in words. */
  readonly left: readonly string[]
}

/** Of an element `math` as text. */
export function cleanMathml(written: string): CleanMathml {
  const math = readMarkup(written)
  const left = new Set<string>()
  let elements = 0
  const walk = (node: WrittenNode, parent: string): readonly MathNode[] => {
    if ('value' in node) return textOf(node.value, parent)
    elements += 1
    const isOperator = holdsElements(node)
    const name = isOperator ? lettersIn(node) : undefined
    if (name !== undefined) return [{name: 'mi', attributes: [], children: [name]}]
    const element: Omit<MathElement, 'children'> = isOperator
      ? {name: 'mrow', attributes: []}
      : elementOf(node, left)
    const children = node.childNodes.flatMap((child) => walk(child, element.name))
    if (!mathElements.has(element.name)) return children
    const own = withLevels({...element, children: mathTokens.has(element.name) ? joined(children) : children})
    return [element.name === 'mtable' ? withEdges(own, node, left) : own]
  }
  const children = math.childNodes.flatMap((child) => walk(child, 'math'))
  const root = tidyMathml({name: 'mrow', attributes: [], children})
  return {nodes: unwrapped(root), elements, left: [...left]}
}

/** The signs that choose a shape of the letter before them are left out: no font of formulas has them. */
function textOf(text: string, parent: string): readonly MathNode[] {
  const value = text.replace(/[\ufe00-\ufe0f]/g, '')
  if (mathTokens.has(parent)) return value === '' ? [] : [value]
  return value.trim() === '' ? [] : [{name: 'mtext', attributes: [], children: [value.trim()]}]
}

/** What `\mathop` makes an operator of is a token in Temml's words, and may hold more than text: a name, or a row. */
function holdsElements(node: WrittenElement): boolean {
  return node.tagName === 'mo' && node.childNodes.some((child) => 'tagName' in child)
}

/** Of a name whose letters are elements of their own; undefined where there is more than letters and spaces. */
function lettersIn(node: WrittenNode): string | undefined {
  if ('value' in node) return /^[\p{L}\s]*$/u.test(node.value) ? node.value : undefined
  if (node.tagName === 'mspace') return node.attrs.some(({name}) => name === 'width') ? '\u2009' : ''
  const parts = node.childNodes.map(lettersIn)
  const isRow = /^(?:mo|mi|mtext|mrow|mpadded)$/.test(node.tagName)
  return isRow && parts.every((part) => part !== undefined) ? parts.join('') : undefined
}

/** Its name and attributes, as the model has them. */
function elementOf(node: WrittenElement, left: Set<string>): Omit<MathElement, 'children'> {
  // A script that there is none of is an empty row in MathML Core (§3.4.3).
  if (node.tagName === 'none') return {name: 'mrow', attributes: []}
  // Most have nothing to say but their name.
  if (node.attrs.length === 0 && node.tagName !== 'mi' && node.tagName !== 'mtable')
    return {name: node.tagName, attributes: []}
  const raw = new Map(node.attrs.map(({name, value}) => [name, value]))
  const style = raw.get('style') ?? ''
  const classes = raw.get('class') ?? ''
  if (/(?:^|;)\s*(?:background-)?color:/.test(style)) left.add('colours')
  if (node.tagName === 'mrow' && style.includes('border:1px solid'))
    return {name: 'menclose', attributes: [['notation', 'box']]}
  if (classes.includes('tml-cancel')) return {name: 'mrow', attributes: []}
  if (node.tagName === 'mtable') for (const [name, value] of tableAttributes(node)) raw.set(name, value)
  const alignment = alignmentOf(style, classes)
  if (node.tagName === 'mtd' && alignment !== undefined) raw.set('columnalign', alignment)
  const [first] = node.childNodes
  const isSign = first !== undefined && 'value' in first && /^[^\p{L}\d]$/u.test(first.value)
  if (node.tagName === 'mi' && isSign) raw.set('mathvariant', 'normal')
  // What has a size of its own is stretched to it, whatever stands behind it.
  if (node.tagName === 'mo' && raw.has('minsize')) raw.set('stretchy', 'true')
  const known = mathElements.get(node.tagName) ?? {}
  const attributes = [...raw]
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([name, value]) => known[name]?.test(value) === true && !drawsElsewhere(name, value))
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return {name: node.tagName, attributes}
}

/** A table with lines at its outer edges is enclosed by them. */
function withEdges(own: MathElement, table: WrittenElement, left: Set<string>): MathElement {
  const edges = tableEdges(table)
  for (const what of edges.left) left.add(what)
  if (edges.lined.length === 0) return own
  if (edges.lined.length < 4)
    return {name: 'menclose', attributes: [['notation', edges.lined.join(' ')]], children: [own]}
  const framed = new Map([...own.attributes, ['frame', 'solid'] satisfies [string, string]])
  return {...own, attributes: [...framed].sort(([one], [other]) => (one < other ? -1 : 1))}
}

function alignmentOf(style: string, classes: string): string | undefined {
  const said = /text-align:\s*(left|right|center)/.exec(style)?.[1]
  return said ?? (classes.includes('tml-left') ? 'left' : classes.includes('tml-right') ? 'right' : undefined)
}

/** A sign that is raised beyond its line would be drawn over those around it. */
function drawsElsewhere(name: string, value: string): boolean {
  return name === 'voffset' && !/^[+-]?(?:0?\.\d+|[01](?:\.0*)?)em$|^[+-]?\d(?:\.\d*)?p[tx]$/.test(value)
}

function joined(children: readonly MathNode[]): readonly MathNode[] {
  const text = children.map((child) => (typeof child === 'string' ? child : '')).join('')
  return text === '' ? [] : [text]
}

function unwrapped(root: MathNode): readonly MathNode[] {
  return typeof root === 'string' ? [root] : root.children
}
