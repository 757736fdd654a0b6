/** Words the faults of `enum` and `const`. */
import {didYouMean} from '../did-you-mean.ts'
import {quoteValue, quoteValues} from '../validation/quote.ts'
import type {Case, Explanation} from './explanation.ts'

/** `must be one of …`, with the choice that a value was meant to be as a hint (JSON Schema 2020-12 validation §6.1.2). */
export function explainEnum({fault, name}: Case): Explanation {
  const allowed: readonly unknown[] = Array.isArray(fault.expected) ? fault.expected : []
  const message =
    allowed.length === 1
      ? `${name} must be ${quoteValue(allowed[0])}`
      : `${name} must be one of ${listed(allowed)}`
  return {message, hints: meant(fault.value, allowed)}
}

/** The same of the only value there is (§6.1.3). */
export function explainConst({fault, name}: Case): Explanation {
  return {
    message: `${name} must be ${quoteValue(fault.expected)}`,
    hints: meant(fault.value, [fault.expected])
  }
}

function listed(allowed: readonly unknown[]): string {
  return quoteValues(allowed).replace(/ or (?=`|an empty)/, ', ')
}

function meant(value: unknown, allowed: readonly unknown[]): readonly string[] {
  const sameText = allowed.find((one) => typeof one !== typeof value && isSameText(one, value))
  if (typeof sameText === 'string') return [`put it in quotes: \`"${sameText}"\``]
  if (sameText !== undefined) return ['write it without quotes']
  if (typeof value !== 'string' || allowed.length < 2) return []
  const texts = allowed.filter((one) => typeof one === 'string')
  const sameWord = texts.find((text) => text.toLowerCase() === value.trim().toLowerCase())
  const near = sameWord ?? texts.find((text) => text === elsewhere.get(value.trim().toLowerCase()))
  return near === undefined ? didYouMean(value, texts) : [`did you mean \`${near}\`?`]
}

/** What the values of other publishing tools are called here, and in JSON Schema the types of programming languages. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['published', 'final'],
  ['publish', 'final'],
  ['public', 'final'],
  ['live', 'final'],
  ['unpublished', 'draft'],
  ['private', 'draft'],
  ['pending', 'draft'],
  ['archived', 'withdrawn'],
  ['retracted', 'withdrawn'],
  ['int', 'integer'],
  ['long', 'integer'],
  ['float', 'number'],
  ['double', 'number'],
  ['decimal', 'number'],
  ['bool', 'boolean'],
  ['str', 'string'],
  ['text', 'string'],
  ['date', 'string'],
  ['list', 'array'],
  ['dict', 'object'],
  ['map', 'object']
])

/** Whether two scalars are written alike but for quotes. */
function isSameText(one: unknown, other: unknown): boolean {
  const [written, otherwise] = [one, other].map((value) =>
    typeof value === 'string' ? value : JSON.stringify(value)
  )
  return written === otherwise
}
