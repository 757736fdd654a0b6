/** Renders our `formula` as MathML. */
import type {Element} from 'hast'
import type {MathElement, MathNode} from '../../../model/tree/mathml.ts'
import type {Formula} from '../../../model/tree/nodes.ts'
import {element} from '../../element.ts'
import {lineClasses} from './line-classes.ts'

/** `<math>`, with its words as alternative text. */
export function formula({display, alt, spoken, mathml}: Formula): Element {
  return element('math', {display, alttext: spoken ?? alt}, mathml.map(mathToHast))
}

function mathToHast(node: MathNode): Element | string {
  if (typeof node === 'string') return node
  const children = node.name === 'mtable' ? rowsOf(node) : node.children.map(mathToHast)
  return element(node.name, Object.fromEntries(node.attributes), children)
}

/** Cells say by a class which lines they have: a stylesheet can't count the places in an attribute of the table. */
function rowsOf(table: MathElement): readonly (Element | string)[] {
  const classes = lineClasses(table)
  return table.children.map((row, rowIndex) => {
    if (typeof row === 'string') return row
    const cells = row.children.map((cell, index) => {
      const made = mathToHast(cell)
      const className = classes[rowIndex]?.[index] ?? []
      return typeof made === 'string' || className.length === 0
        ? made
        : {...made, properties: {...made.properties, className: [...className]}}
    })
    return element(row.name, Object.fromEntries(row.attributes), cells)
  })
}
