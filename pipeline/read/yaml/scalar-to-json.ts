/** Converts YAML scalars: text as it stands, booleans, null, and numbers only as far as JSON writes them in the same way. */
import type {Scalar} from 'yaml'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {JsonValue} from '../../model/publication/front-matter.ts'
import type {Place} from '../../model/place.ts'
import {forbiddenCharacter} from '../forbidden-character.ts'
import {withoutOverrides} from '../overrides.ts'

/**
 * The value of a scalar by YAML's core schema. A number that is written otherwise than JSON writes it (`1.10`, `0x1F`,
 * more digits than a number keeps) is reported; `.inf` and `.nan`, which JSON lacks, are reported and stay text. So does text in
 * curly quotes, which are part of it to YAML.
 */
export function scalarToJson(scalar: Scalar, place: Place): Outcome<JsonValue> {
  const {value} = scalar
  if (typeof value === 'string') {
    const text = textToJson(value, place)
    return {...text, diagnostics: [...text.diagnostics, ...curlyQuotes(scalar, place)]}
  }
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

/** YAML 1.2 §7.3: only straight marks quote. Those within straight ones are meant, and so are those around a part of a value. */
function curlyQuotes({source = '', type}: Scalar, place: Place): readonly Diagnostic[] {
  const quoted = /^(?:[“”„«]([^“”„«»]+)[“”«»]|[‘‚]([^‘‚]+)[’‘])$/u.exec(source)
  const words = (quoted?.[1] ?? quoted?.[2])?.trim()
  if (type !== 'PLAIN' || words === undefined) return []
  const message = `the curly quotes of \`${source}\` are part of the value`
  const hints = [
    `write straight ones: \`${quotedStraight(words)}\``,
    `or, where they are meant, straight ones around them: \`${quotedStraight(source)}\``
  ]
  return [finding('front-matter/quotes-are-straight', place, message, {hints})]
}

/** YAML 1.2 §7.3.2: single marks hold any sign, and their own twice; within double ones a backslash is a sign of its own. */
function quotedStraight(words: string): string {
  return /["\\]/.test(words) ? `'${words.replaceAll("'", "''")}'` : `"${words}"`
}
