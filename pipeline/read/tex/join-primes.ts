/** Joins primes that stand beside each other to the one sign that they are: fonts set `″` as two of them would not stand. */
import type {MathElement, MathNode} from '../../model/tree/mathml.ts'

const joined = ['′', '″', '‴', '⁗']

/** Of a row. */
export function joinPrimes(nodes: readonly MathNode[]): readonly MathNode[] {
  if (!nodes.some((node, index) => isPrime(node) && isPrime(nodes[index + 1]))) return nodes
  const all: MathNode[] = []
  let count = 0
  for (const node of nodes) {
    const last = all.at(-1)
    if (isPrime(node) && isPrime(last) && count > 0 && count < joined.length) {
      count += 1
      all.pop()
      all.push({...last, children: joined.slice(count - 1, count)})
      continue
    }
    count = isPrime(node) ? 1 : 0
    all.push(node)
  }
  return all
}

function isPrime(node: MathNode | undefined): node is MathElement {
  if (node === undefined || typeof node === 'string' || node.name !== 'mo') return false
  const [sign] = node.children
  return typeof sign === 'string' && joined.includes(sign)
}
