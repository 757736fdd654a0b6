/** Parts digits with commas between, which Temml takes for one number, where the language has a point for decimals: `(1,2)` is a pair. */
import type {MathElement, MathNode} from '../../model/tree/mathml.ts'

const list = /^[\d.]+(?:,[\d.]+)+$/
const thousands = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** Elements that hold a row of others. */
const rows: ReadonlySet<string> = new Set([
  'mrow',
  'mtd',
  'mstyle',
  'msqrt',
  'mpadded',
  'menclose',
  'mphantom'
])
const scripted: ReadonlySet<string> = new Set(['msub', 'msup', 'msubsup'])

/** Of a row; what stands at the last number stays there, as TeX has it of `1,2^2`. */
export function partLists(nodes: readonly MathNode[]): readonly MathNode[] {
  return nodes.flatMap(partsOf)
}

function partsOf(node: MathNode): readonly MathNode[] {
  if (typeof node === 'string') return [node]
  const [first, ...others] = node.children
  if (node.name === 'mn') return typeof first === 'string' ? numbersIn(first, node) : [node]
  if (rows.has(node.name)) return [{...node, children: partLists(node.children)}]
  if (!scripted.has(node.name) || first === undefined) return [{...node, children: node.children.map(asOne)}]
  const base = partsOf(first)
  return [...base.slice(0, -1), {...node, children: [...base.slice(-1), ...others.map(asOne)]}]
}

function numbersIn(text: string, node: MathElement): readonly MathNode[] {
  if (!list.test(text) || thousands.test(text)) return [node]
  return text
    .split(/(,)/)
    .map((part) => ({name: part === ',' ? 'mo' : 'mn', attributes: [], children: [part]}))
}

function asOne(node: MathNode): MathNode {
  const parts = partsOf(node)
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : {name: 'mrow', attributes: [], children: parts}
}
