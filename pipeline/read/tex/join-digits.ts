/** Joins digits of other scripts, such as Arabic ones, which Temml makes a text each, to the number that they are. */
import type {MathElement, MathNode} from '../../model/tree/mathml.ts'

const digit = /^\p{Nd}$/u
/** Arabic signs between digits, for decimals and thousands. */
const separator = /^[\u066b\u066c]$/

/** Of a row; what stands at the last digit stands at the number, as TeX has it of `12^2`. */
export function joinDigits(nodes: readonly MathNode[]): readonly MathNode[] {
  const joined: MathNode[] = []
  let number = ''
  const end = (): void => {
    if (number !== '') joined.push(numberOf(number))
    number = ''
  }
  for (const [index, node] of nodes.entries()) {
    const own = digitIn(node)
    const base = baseOf(node)
    if (own !== undefined) number += own
    else if (number !== '' && isBetween(nodes, index)) number += textOf(node)
    else if (base !== undefined && typeof node !== 'string') {
      joined.push({...node, children: [numberOf(number + base), ...node.children.slice(1)]})
      number = ''
    } else {
      end()
      joined.push(node)
    }
  }
  end()
  return joined
}

function numberOf(text: string): MathElement {
  return {name: 'mn', attributes: [], children: [text]}
}

function isBetween(nodes: readonly MathNode[], index: number): boolean {
  const [node, next] = [nodes[index], nodes[index + 1]]
  if (node === undefined || next === undefined || !separator.test(textOf(node))) return false
  return (digitIn(next) ?? baseOf(next)) !== undefined
}

/** The digit that scripts stand at. */
function baseOf(node: MathNode): string | undefined {
  if (typeof node === 'string' || !/^(?:msub|msup|msubsup)$/.test(node.name)) return undefined
  const [base] = node.children
  return base === undefined ? undefined : digitIn(base)
}

function digitIn(node: MathNode): string | undefined {
  const text = textOf(node)
  return digit.test(text) ? text : undefined
}

function textOf(node: MathNode): string {
  if (typeof node === 'string' || node.name !== 'mtext') return ''
  const [text] = node.children
  return typeof text === 'string' ? text : ''
}
