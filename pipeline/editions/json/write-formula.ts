/** Writes a formula as data: MathML as text, in its namespace. */
import type {MathNode} from '../../model/tree/mathml.ts'
import type {Formula} from '../../model/tree/nodes.ts'
import type * as Json from '../../reader/edition-types.ts'

export function writeFormula({display, alt, mathml}: Formula): Json.Formula {
  const inside = mathml.map(write).join('')
  const attributes = `display="${display}" alttext="${escaped(alt)}"`
  const written = `<math xmlns="http://www.w3.org/1998/Math/MathML" ${attributes}>${inside}</math>`
  return {type: 'formula', display, alt, mathml: written}
}

function write(node: MathNode): string {
  if (typeof node === 'string') return escaped(node)
  const attributes = node.attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
  return `<${node.name}${attributes}>${node.children.map(write).join('')}</${node.name}>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
