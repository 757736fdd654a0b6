/** Writes a formula as data: MathML as text, in its namespace, and the TeX that it was written in. */
import {mathText} from '../../model/tree/math-text.ts'
import {texOf} from '../../model/tree/mathml.ts'
import type {Formula} from '../../model/tree/nodes.ts'
import type * as Json from '../../reader/edition-types.ts'

/** A `formula` of the edition's schema; `tex` is absent where it was written as MathML. */
export function writeFormula({display, alt, spoken, mathml}: Formula): Json.Formula {
  const tex = texOf(mathml)
  return {
    type: 'formula',
    display,
    alt,
    ...(spoken === undefined ? {} : {spoken}),
    mathml: mathText(display, mathml, spoken ?? alt),
    ...(tex === undefined ? {} : {tex})
  }
}
