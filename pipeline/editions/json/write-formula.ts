/** Writes a formula as data: MathML as text, in its namespace. */
import {mathText} from '../../model/tree/math-text.ts'
import type {Formula} from '../../model/tree/nodes.ts'
import type * as Json from '../../reader/edition-types.ts'

export function writeFormula({display, alt, mathml}: Formula): Json.Formula {
  return {type: 'formula', display, alt, mathml: mathText(display, mathml, alt)}
}
