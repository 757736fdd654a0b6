/** Renders our `formula` as MathML. */
import type {Element} from 'hast'
import type {MathElement, MathNode} from '../../../model/tree/mathml.ts'
import type {Formula} from '../../../model/tree/nodes.ts'
import {element} from '../../element.ts'
import {lineClasses} from './line-classes.ts'

/**
 * `<math>`, with its words as alternative text; one that may be wider than a small window in a box that the keyboard can reach and
 * scroll (WCAG 2.2 SC 2.1.1): browsers and reading systems don't end lines in formulas.
 */
export function formula({display, alt, spoken, mathml}: Formula): Element {
  const whole = element('math', {display, alttext: spoken ?? alt}, mathml.map(mathToHast))
  const isWide = alt.replace(/\s/g, '').length > mostSigns
  return isWide ? element('span', {className: ['formula'], tabIndex: 0}, whole) : whole
}

/** In a line of 320 pixels, with the spaces around operators. */
const mostSigns = 20

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
