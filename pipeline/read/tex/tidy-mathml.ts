/**
 * Tidies what Temml makes of chemistry, aligned lines and named operators: scripts that stand at invisible signs, and at several
 * parts, go to those they belong to.
 */
import {appliesFunction, mathTokens, type MathElement, type MathNode} from '../../model/tree/mathml.ts'
import {joinDigits} from './join-digits.ts'
import {joinPrimes} from './join-primes.ts'
import {scripted} from './part-lists.ts'

/** Elements that hold a row of others. */
const rows: ReadonlySet<string> = new Set(['mrow', 'mtd', 'mstyle', 'msqrt', 'mpadded'])

/** How many parts there are of what has others at its first one (MathML Core §3.4). */
const stacked: ReadonlyMap<string, number> = new Map(
  Object.entries({mover: 2, msub: 2, msubsup: 3, msup: 2, munder: 2, munderover: 3})
)

/** A tidied tree; that one stays as it is. */
export function tidyMathml(node: MathNode): MathNode {
  if (typeof node === 'string' || mathTokens.has(node.name)) return node
  const parts = node.children.map(tidyMathml)
  const joined = rows.has(node.name) ? joinScripts(joinPrimes(joinDigits(parts))) : parts
  const isLeft = node.attributes.some(([name, value]) => name === 'columnalign' && value === 'left')
  const children = node.name === 'mtd' && isLeft ? infixed(joined) : joined
  const [only, ...others] = children
  const isJoined = node.name === 'mrow' && node.attributes.length === 0 && parts.length > 1
  const isIdle =
    isJoined ||
    (node.name === 'mpadded' && node.attributes.every(([name, value]) => name === 'lspace' && value === '0'))
  if (isIdle && only !== undefined && others.length === 0) return only
  return behindScripts(node, children)
}

/**
 * A named operator is several parts: its name, the invisible sign that applies it, and a space. What stands at it stands at the
 * name, and the others are behind all of that.
 */
function behindScripts(node: MathElement, children: readonly MathNode[]): MathElement {
  const others = (stacked.get(node.name) ?? 0) - 1
  const [first, ...more] = others < 0 ? [] : children.slice(0, -others)
  const base = first !== undefined && more.length === 0 && isName(first) ? first.children : [first, ...more]
  const at = base.findIndex((part) => part !== undefined && nameOf(part) !== 'mspace')
  const name = base[at]
  if (base.length < 2 || name === undefined) return {...node, children}
  const whole = {...node, children: [name, ...children.slice(-others)]}
  const around = [...base.slice(0, at), whole, ...base.slice(at + 1)]
  return {name: 'mrow', attributes: [], children: around.flatMap((part) => part ?? [])}
}

/** Whether it is a row of the parts of a named operator alone. */
function isName(node: MathNode): node is MathElement {
  if (typeof node === 'string' || node.name !== 'mrow') return false
  const seen = node.children.filter((child) => nameOf(child) !== 'mspace')
  const [name, sign] = seen
  return seen.length === 2 && nameOf(name ?? '') === 'mi' && appliesFunction(sign)
}

/** Scripts of an invisible sign are those before the next one; of an empty one, those behind the last. */
function joinScripts(nodes: readonly MathNode[]): readonly MathNode[] {
  const joined: MathNode[] = []
  let before: readonly MathNode[] | undefined
  for (const node of nodes) {
    const scripts = scriptsOf(node)
    if (scripts !== undefined && isHidden(scripts.base)) {
      const shown = [scripts.below, scripts.above].map(shownIn)
      if (shown.some((one) => typeof one === 'string' || one.name !== 'mrow' || one.children.length > 0))
        before = shown
      continue
    }
    const last = joined.at(-1)
    if (scripts !== undefined && isEmptyRow(scripts.base) && last !== undefined && takesScripts(last)) {
      joined.pop()
      joined.push({...scripts.element, children: [last, ...scripts.element.children.slice(1)]})
      continue
    }
    if (before !== undefined && nameOf(node) !== 'mspace') {
      joined.push(scriptsBefore(unpadded(node), before))
      before = undefined
      continue
    }
    joined.push(node)
  }
  return before === undefined
    ? joined
    : [...joined, scriptsBefore({name: 'mrow', attributes: [], children: []}, before)]
}

function scriptsBefore(base: MathNode, scripts: readonly MathNode[]): MathElement {
  const children = [base, {name: 'mprescripts', attributes: [], children: []}, ...scripts]
  return {name: 'mmultiscripts', attributes: [], children}
}

interface Scripts {
  readonly element: MathElement
  readonly base: MathNode
  readonly below?: MathNode | undefined
  readonly above?: MathNode | undefined
}

function scriptsOf(node: MathNode): Scripts | undefined {
  if (typeof node === 'string' || !scripted.has(node.name)) return undefined
  const [base, first, second] = node.children
  if (base === undefined) return undefined
  if (node.name === 'msup') return {element: node, base, above: first}
  return {element: node, base, below: first, above: second}
}

/** Whether a script behind a sign belongs to it, as that of `2` in `H` `2`; a row says where it ends. */
function takesScripts(node: MathNode): boolean {
  const name = nameOf(node)
  return name !== 'mspace' && name !== 'mo' && !isHidden(node)
}

function unpadded(node: MathNode): MathNode {
  const [only, ...others] = typeof node === 'string' ? [] : node.children
  return nameOf(node) === 'mpadded' && only !== undefined && others.length === 0 ? only : node
}

function isHidden(node: MathNode): boolean {
  if (typeof node === 'string') return false
  if (node.name === 'mphantom') return true
  return (
    (node.name === 'mrow' || node.name === 'mpadded') &&
    node.children.length > 0 &&
    node.children.every(isHidden)
  )
}

function isEmptyRow(node: MathNode): boolean {
  return typeof node !== 'string' && node.name === 'mrow' && node.children.length === 0
}

/** What is seen of a part, as one element. */
function shownIn(node: MathNode | undefined): MathNode {
  const shown = node === undefined || isHidden(node) ? [] : seen(node)
  const [only, ...others] = shown
  return only !== undefined && others.length === 0 ? only : {name: 'mrow', attributes: [], children: shown}
}

function seen(node: MathNode): readonly MathNode[] {
  if (isHidden(node)) return []
  if (typeof node === 'string' || (node.name !== 'mrow' && node.name !== 'mpadded')) return [node]
  return node.children.flatMap(seen)
}

/** TeX has an empty sign before a cell that begins with an operator (`&=`), which stands between two then. */
function infixed([first, ...rest]: readonly MathNode[]): readonly MathNode[] {
  if (first === undefined) return []
  if (typeof first === 'string') return [first, ...rest]
  if (first.name === 'mrow') return [{...first, children: infixed(first.children)}, ...rest]
  const [sign = ''] = first.children
  const isBetween =
    first.name === 'mo' &&
    typeof sign === 'string' &&
    /^[=<>≤≥≠≈≡∼→⇒+−±×·:∈⊂⊆]$/u.test(sign) &&
    !first.attributes.some(([name]) => name === 'form')
  return isBetween
    ? [{...first, attributes: [['form', 'infix'], ...first.attributes]}, ...rest]
    : [first, ...rest]
}

function nameOf(node: MathNode): string {
  return typeof node === 'string' ? '' : node.name
}
