/** Keeps an element of a formula to the number of parts that it takes: with any other, no edition would be valid. */
import type {MathElement, MathNode} from '../../model/tree/mathml.ts'
import type {Reading} from '../markdown/reading.ts'
import type {Element} from '../markdown/source-tree.ts'

/** How many parts an element takes (MathML Core §3.1.3). */
const counts: ReadonlyMap<string, number> = new Map([
  ['mfrac', 2],
  ['mroot', 2],
  ['msub', 2],
  ['msup', 2],
  ['munder', 2],
  ['mover', 2],
  ['msubsup', 3],
  ['munderover', 3],
  ['mspace', 0]
])

/** Elements that have a meaning in one other alone. */
const homes: ReadonlyMap<string, string> = new Map([
  ['mtr', 'mtable'],
  ['mtd', 'mtr'],
  ['annotation', 'semantics'],
  ['mprescripts', 'mmultiscripts']
])

/** The element, as a row (`mrow`) of what it holds when that is not what it takes; which is reported. */
export function fitParts(element: MathElement, source: Element, reading: Reading): MathElement {
  const {name} = element
  const placed = element.children.flatMap((child) => placedIn(name, child, source, reading))
  const children = placed.map((child) => inCells(name, child))
  if (takes(name, children)) return {...element, children}
  const count = counts.get(name)
  const message =
    count === undefined
      ? `what \`<${source.written}>\` holds does not fit together`
      : `\`<${source.written}>\` takes ${count} parts, and has ${children.length}`
  const hints = ['put parts that belong together into `<mrow>`']
  reading.report('html/is-well-nested', source.position, message, {hints})
  return {name: 'mrow', attributes: [], children: children.filter((child) => !homes.has(nameOf(child)))}
}

function takes(name: string, children: readonly MathNode[]): boolean {
  const count = counts.get(name)
  if (count !== undefined) return children.length === count
  const names = children.map(nameOf)
  if (name === 'semantics') {
    return names.length > 0 && names.every((one, index) => (one === 'annotation') === index > 0)
  }
  if (name !== 'mmultiscripts') return true
  // A base and pairs of scripts behind it, then pairs of those before it.
  const parted = names.indexOf('mprescripts')
  const behind = parted === -1 ? names.length : parted
  const isOnce = names.lastIndexOf('mprescripts') === parted
  return isOnce && behind % 2 === 1 && (parted === -1 || (names.length - parted) % 2 === 1)
}

/** A part of another element is a row here; what says nothing by itself goes. */
function placedIn(name: string, child: MathNode, {position}: Element, reading: Reading): readonly MathNode[] {
  const home = homes.get(nameOf(child))
  if (typeof child === 'string' || home === undefined || home === name) return [child]
  reading.report('html/is-well-nested', position, `\`<${child.name}>\` stands outside \`<${home}>\``)
  const isTable = child.name === 'mtr' || child.name === 'mtd'
  return isTable ? [{name: 'mrow', attributes: [], children: child.children.flatMap(contentOf)}] : []
}

function contentOf(child: MathNode): readonly MathNode[] {
  return typeof child !== 'string' && child.name === 'mtd' ? child.children : [child]
}

/** A table holds rows, and a row cells. */
function inCells(name: string, child: MathNode): MathNode {
  const row = (part: string, ...children: readonly MathNode[]): MathNode => ({
    name: part,
    attributes: [],
    children
  })
  if (name === 'mtable' && nameOf(child) !== 'mtr') return row('mtr', row('mtd', child))
  return name === 'mtr' && nameOf(child) !== 'mtd' ? row('mtd', child) : child
}

function nameOf(node: MathNode): string {
  return typeof node === 'string' ? '' : node.name
}
