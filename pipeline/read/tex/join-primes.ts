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
    const own = primesIn(node)
    if (own > 0 && isPrime(last) && count + own <= joined.length) {
      count += own
      all.pop()
      all.push({...last, children: joined.slice(count - 1, count)})
      continue
    }
    count = own
    all.push(node)
  }
  return all
}

function isPrime(node: MathNode | undefined): node is MathElement {
  return primesIn(node) > 0
}

/** How many a sign stands for; none for anything else. */
function primesIn(node: MathNode | undefined): number {
  if (node === undefined || typeof node === 'string' || node.name !== 'mo') return 0
  const [sign] = node.children
  return typeof sign === 'string' ? joined.indexOf(sign) + 1 : 0
}
