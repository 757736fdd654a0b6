/** Renders our `formula` as MathML. */
import type {Element} from 'hast'
import type {MathNode} from '../../../model/tree/mathml.ts'
import type {Formula} from '../../../model/tree/nodes.ts'
import {element} from '../../element.ts'

/** `<math>`, with its words as alternative text. */
export function formula({display, alt, spoken, mathml}: Formula): Element {
  return element('math', {display, alttext: spoken ?? alt}, mathml.map(mathToHast))
}

function mathToHast(node: MathNode): Element | string {
  if (typeof node === 'string') return node
  return element(node.name, Object.fromEntries(node.attributes), node.children.map(mathToHast))
}
