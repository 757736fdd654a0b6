/** Words the faults of keywords that judge a value as a whole, such as `oneOf` and `not`. */
import {isJsonObject, textAt} from '../schemas/schema-object.ts'
import {numbersParam} from '../validation/fault.ts'
import {joinWords, quoteValue, quoteValues} from '../validation/quote.ts'
import type {Case, Explanation} from './explanation.ts'

/** Of a `oneOf` of which several branches passed; a failed branch speaks for itself. */
export function explainOneOf({fault, name}: Case): Explanation {
  const passing = numbersParam(fault, 'passing')
  const branches: readonly unknown[] = Array.isArray(fault.expected) ? fault.expected : []
  const names = passing.map((index) => nameOf(branches[index], index))
  return {
    message: `${name} must fit one description alone, and fits ${joinWords(names, 'and')}`,
    hints: ['leave out what belongs to another one']
  }
}

/** Of an `anyOf` without branches that could say more. */
export function explainAnyOf({name}: Case): Explanation {
  return {message: `${name} fits none of the descriptions in its schema`, hints: []}
}

/** What is excluded: values, a pattern, keys, or what the schema says of itself (JSON Schema 2020-12 core §10.2.1.4). */
export function explainNot({fault, name}: Case): Explanation {
  const {expected} = fault
  if (!isJsonObject(expected)) return {message: `${name} is not allowed here`, hints: []}
  const values = Object.hasOwn(expected, 'const') ? [expected['const']] : expected['enum']
  if (Array.isArray(values)) return {message: `${name} must not be ${quoteValues(values)}`, hints: []}
  const pattern = textAt(expected, 'pattern')
  if (pattern !== undefined)
    return {message: `${name} must not match the pattern ${quoteValue(pattern)}`, hints: []}
  const required = expected['required']
  if (Array.isArray(required)) {
    const keys = quoteValues(required, 'and')
    const message = required.length === 1 ? `${keys} must not be given` : `${keys} must not be given together`
    return {message, hints: []}
  }
  const what = textAt(expected, 'title') ?? textAt(expected, 'description')
  return {
    message: `${name} must not be ${what === undefined ? 'what its schema excludes' : `“${what}”`}`,
    hints: []
  }
}

/** Of the schema `false`. */
export function explainFalse({name}: Case): Explanation {
  return {message: `${name} is not allowed here`, hints: ['leave it out']}
}

function nameOf(branch: unknown, index: number): string {
  const title = isJsonObject(branch) ? textAt(branch, 'title') : undefined
  return title === undefined ? `number ${index + 1}` : `“${title}”`
}
