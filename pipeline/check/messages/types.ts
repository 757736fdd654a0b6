/** Words the faults of `type`. */
import {meantDates} from '../../read/metadata/meant-dates.ts'
import {asYamlText} from '../../read/yaml/as-yaml-text.ts'
import {joinWords, quoteValue} from '../validation/quote.ts'
import type {Case, Explanation} from './explanation.ts'
import {partOfDate} from './formats.ts'

const typeNames: ReadonlyMap<unknown, string> = new Map([
  ['string', 'text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', '`true` or `false`'],
  ['array', 'a list'],
  ['object', 'a mapping of keys to values'],
  ['null', 'left empty']
])

/** What an author calls a type of JSON Schema; undefined for what is none. */
export function typeName(type: unknown): string | undefined {
  return typeNames.get(type)
}

/** Which types there may be and which there is, with a hint how YAML is told (JSON Schema 2020-12 validation §6.1.1). */
export function explainType({fault, name, isJson}: Case): Explanation {
  const types: readonly unknown[] = Array.isArray(fault.expected) ? fault.expected : [fault.expected]
  const wanted = joinWords(
    types.map((type) => typeNames.get(type) ?? quoteValue(type)),
    'or'
  )
  const message = `${name} must be ${wanted}, and is ${nameOfType(fault.value)}`
  if (fault.holder['format'] === 'date' && typeof fault.value === 'number') {
    const written = String(fault.value)
    const [day] = meantDates(written)
    const part = partOfDate(written)
    return {
      message: `${name} must be a day, and is ${part?.what ?? nameOfType(fault.value)}`,
      hints: [day === undefined ? (part?.hint ?? 'for example `2026-11-24`') : `write \`${day}\``]
    }
  }
  return {message, hints: hintsFor(types, fault.value, {name, isJson})}
}

function nameOfType(value: unknown): string {
  if (value === null || value === undefined) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping of keys to values'
  return typeof value === 'string' ? 'text' : quoteValue(value)
}

function hintsFor(
  types: readonly unknown[],
  value: unknown,
  {name, isJson}: Pick<Case, 'name' | 'isJson'>
): readonly string[] {
  if (value === null) return [`give ${name} a value, or leave it out`]
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    return [`put it in quotes: \`"${value}"\``]
  }
  if (types.includes('array') && typeof value !== 'object') {
    return [listOf(value, isJson)]
  }
  if (typeof value !== 'string') return []
  if (types.includes('boolean') && /^(?:yes|on|y|no|off|n)$/i.test(value)) {
    return [`write \`${/^(?:yes|on|y)$/i.test(value) ? 'true' : 'false'}\``]
  }
  const isNumber = types.includes('number') || types.includes('integer')
  if (isNumber && /^[“”„«»‘’].*[“”«»‘’]$/u.test(value)) {
    return [`write straight quotes, \`"${value.slice(1, -1)}"\`, or none`]
  }
  if (types.includes('number') && /^-?\d+\.\d+$/.test(value)) return ['write it without quotes']
  if (isNumber && /^\d{1,3}(?:[,.'’ \u00A0\u202F]\d{3})+$/.test(value)) {
    return [`write it without signs between its digits: \`${value.replace(/\D/g, '')}\``]
  }
  return isNumber && /^-?\d+(?:\.\d+)?$/.test(value) ? ['write it without quotes'] : []
}

/** Longer values are not written out. */
const mostShown = 60

/** In JSON a text has quotes. */
function listOf(value: unknown, isJson: boolean): string {
  const json = JSON.stringify(value)
  if (json.length > mostShown) return 'write it as a list, in square brackets'
  return `write it as a list: \`[${typeof value === 'string' && !isJson ? asYamlText(value) : json}]\``
}
