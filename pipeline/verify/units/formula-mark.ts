/** Writes a formula in the normal form of a text: a mark with its elements, around its words. */
import type {MathNode} from '../../model/tree/mathml.ts'
import type {Markup} from '../web-reader/markup.ts'

/** The formula of a publication: `block mfrac(mi(a) mn(2))`. */
export function formulaMark(display: string, children: readonly MathNode[]): string {
  return [display, ...children.map(shapeOf)].join(' ')
}

/** The formula as an edition has it. */
export function formulaMarkOf(math: Markup): string {
  return formulaMark(math.attributes.get('display') ?? 'inline', math.children.flatMap(nodeOf))
}

function nodeOf(node: Markup | string): readonly MathNode[] {
  if (typeof node === 'string') return [node]
  const attributes = [...node.attributes].filter(([name]) => name !== 'xmlns')
  return [
    {
      name: node.name,
      attributes: attributes.sort(([one], [other]) => (one < other ? -1 : 1)),
      children: node.children.flatMap(nodeOf)
    }
  ]
}

function shapeOf(node: MathNode): string {
  if (typeof node === 'string') return JSON.stringify(node.normalize('NFC'))
  const attributes = node.attributes.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')
  return `${node.name}${attributes}(${node.children.map(shapeOf).join(' ')})`
}
