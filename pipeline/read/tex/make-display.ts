/** Makes a block of a formula that stands on lines of its own. */
import type {Block} from '../../model/tree/nodes.ts'
import {positionOf} from '../markdown/place-all.ts'
import type {Reading} from '../markdown/reading.ts'
import type {DisplayMath} from './formula-nodes.ts'
import {makeFormula} from './make-formula.ts'
import {displayed} from './part-displays.ts'

/** Code in LaTeX where it can't be read. */
export function makeDisplay(node: DisplayMath, reading: Reading): Block {
  const formula = makeFormula(node, reading)
  const paragraph = displayed([formula], {id: ''}, positionOf(node))
  if (paragraph !== undefined) return paragraph
  return {type: 'code', id: '', language: 'latex', value: node.value, position: positionOf(node)}
}
