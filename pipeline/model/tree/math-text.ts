/** Writes a formula as XML: an element `math` in its namespace. */
import type {MathNode} from './mathml.ts'

/** `alt` are its words, where they go along. */
export function mathText(display: 'inline' | 'block', nodes: readonly MathNode[], alt?: string): string {
  const words = alt === undefined ? '' : ` alttext="${escaped(alt)}"`
  const inside = nodes.map(textOf).join('')
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="${display}"${words}>${inside}</math>`
}

function textOf(node: MathNode): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = node.attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
  return `<${node.name}${attributes}>${node.children.map(textOf).join('')}</${node.name}>`
}

function escaped(text: string): string {
  if (!/[&<>"]/.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
