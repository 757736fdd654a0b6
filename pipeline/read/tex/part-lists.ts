/**
 * Parts digits with commas between, which Temml takes for one number, where the language has a point for decimals: `(1,2)` is a
 * pair. A comma in braces stays in its number: `1{,}5`.
 */
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
export const scripted: ReadonlySet<string> = new Set(['msub', 'msup', 'msubsup'])

/** Of the row that `tex` becomes; what stands at the last number stays there, as TeX has it of `1,2^2`. */
export function partLists(nodes: readonly MathNode[], tex: string): readonly MathNode[] {
  const wholes = numbersWithBraces(tex, nodes)
  return nodes.flatMap((node) => partsOf(node, wholes))
}

/**
 * The parts of lists where some have a comma in braces, by what Temml makes of them, those of `1,5` and of `1{,}5` among them: the first is for the
 * first that is met.
 */
type Wholes = ReadonlyMap<string, (readonly string[])[]>

const withBraces = /(?<![\d.])[\d.]+(?:\s*(?:,|\{\s*,\s*\})\s*\d[\d.]*)+/g

/** Words, which become no number; with a formula in them they may. */
const words = /\\(?:text[a-z]*|[mhf]box|tag\*?|label|operatorname\*?)\s*\{(?:[^{}$]|\{[^{}$]*\})*\}/g

/** What Temml writes in another order: what stands above or below behind what it belongs to, and what is low before what is high. */
const inOtherOrder =
  /\\(?:[a-z]*set|stackrel|prescript|x[a-zA-Z]+|(?:long|short)?def|g?let|(?:re)?newcommand)(?![a-zA-Z])|\\sqrt\s*\[|\^\s*(?:\{(?:[^{}]|\{[^{}]*\})*\}|\\?\w+)\s*_/

/** Those with braces are all that is known where the order is another, or other numbers are there than were found. */
function numbersWithBraces(tex: string, nodes: readonly MathNode[]): Wholes {
  const wholes = new Map<string, (readonly string[])[]>()
  if (!/\{\s*,\s*\}/.test(tex)) return wholes
  for (const [found] of tex.replaceAll(words, ';').matchAll(withBraces)) {
    const written = found.replace(/\s/g, '')
    const parts = written.split(/((?<!\{),)/).map(withoutBraces)
    const same = wholes.get(withoutBraces(written)) ?? []
    wholes.set(withoutBraces(written), [...same, parts])
  }
  const isOther = inOtherOrder.test(tex)
  for (const [text, finds] of wholes) {
    const count = countOf(text, nodes)
    const whole = finds.find((parts) => parts.some((part) => part.length > 1 && part.includes(',')))
    if (whole !== undefined && (isOther || count !== finds.length))
      wholes.set(
        text,
        Array.from({length: count}, () => whole)
      )
  }
  return wholes
}

function countOf(text: string, nodes: readonly MathNode[]): number {
  let count = 0
  for (const node of nodes)
    if (typeof node !== 'string')
      count += node.name === 'mn' && node.children[0] === text ? 1 : countOf(text, node.children)
  return count
}

function withoutBraces(tex: string): string {
  return tex.replace(/[{}]/g, '')
}

function partsOf(node: MathNode, wholes: Wholes): readonly MathNode[] {
  if (typeof node === 'string') return [node]
  const [first, ...others] = node.children
  if (node.name === 'mn') return typeof first === 'string' ? numbersIn(first, node, wholes) : [node]
  if (rows.has(node.name))
    return [{...node, children: node.children.flatMap((child) => partsOf(child, wholes))}]
  const one = (child: MathNode): MathNode => asOne(child, wholes)
  if (!scripted.has(node.name) || first === undefined) return [{...node, children: node.children.map(one)}]
  const base = partsOf(first, wholes)
  return [...base.slice(0, -1), {...node, children: [...base.slice(-1), ...others.map(one)]}]
}

function numbersIn(text: string, node: MathElement, wholes: Wholes): readonly MathNode[] {
  if (!list.test(text) || thousands.test(text)) return [node]
  return (wholes.get(text)?.shift() ?? text.split(/(,)/)).map((part) => ({
    name: part === ',' ? 'mo' : 'mn',
    attributes: [],
    children: [part]
  }))
}

function asOne(node: MathNode, wholes: Wholes): MathNode {
  const parts = partsOf(node, wholes)
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : {name: 'mrow', attributes: [], children: parts}
}
