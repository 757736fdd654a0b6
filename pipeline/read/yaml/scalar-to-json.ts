/** Converts YAML scalars: text, booleans, null, and numbers only as far as JSON writes them in the same way. */
import type {Scalar} from 'yaml'
import type {Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {JsonValue} from '../../model/publication/front-matter.ts'
import type {Place} from '../../model/place.ts'
import {forbiddenCharacter} from '../forbidden-character.ts'
import {withoutOverrides} from '../overrides.ts'

/**
 * The value of a scalar by YAML's core schema. A number that is written otherwise than JSON writes it (`1.10`, `0x1F`,
 * more digits than a number keeps) is reported; `.inf` and `.nan`, which JSON lacks, are reported and stay text.
 */
export function scalarToJson(scalar: Scalar, place: Place): Outcome<JsonValue> {
  const {value} = scalar
  if (typeof value === 'string') return textToJson(value, place)
  if (value === null || typeof value === 'boolean') return {value, diagnostics: []}
  if (typeof value !== 'number') throw new Error(`the core schema has no scalar like ${typeof value}`)
  const written = scalar.source ?? ''
  if (String(value) === written) return {value, diagnostics: []}
  const message = Number.isFinite(value)
    ? `\`${written}\` is read as the number ${value}`
    : `\`${written}\` is not a number that JSON knows`
  return {
    value: Number.isFinite(value) ? value : written,
    diagnostics: [
      finding('front-matter/scalars-round-trip', place, message, {
        hints: [`write \`"${written}"\` if it is meant as text, such as a version`]
      })
    ]
  }
}

/** A character that the file may not hold may not be written as an escape either. */
function textToJson(value: string, place: Place): Outcome<JsonValue> {
  const forbidden = forbiddenCharacter(value)
  if (forbidden === undefined) return withoutOverrides(value, place)
  const message = `the character ${forbidden.name} cannot stand in a text`
  const hints = ['delete the escape that stands for it']
  return {value: '', diagnostics: [finding('front-matter/is-valid-yaml', place, message, {hints})]}
}
