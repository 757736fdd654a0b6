/** Words the faults of limits on texts. */
import {textAt} from '../schemas/schema-object.ts'
import {quoteValue} from '../validation/quote.ts'
import type {Case, Explanation} from './explanation.ts'

/** How many characters there must be, and are (JSON Schema 2020-12 validation §6.3.2). */
export function explainMinLength({fault, name}: Case): Explanation {
  const length = lengthOf(fault.value)
  if (length === 0) return {message: `${name} must not be empty`, hints: []}
  return {message: `${name} must have at least ${counted(fault.expected)}, and has ${length}`, hints: []}
}

/** The same of the most (§6.3.1). */
export function explainMaxLength({fault, name}: Case): Explanation {
  return {
    message: `${name} must have at most ${counted(fault.expected)}, and has ${lengthOf(fault.value)}`,
    hints: []
  }
}

/**
 * What the schema says of the text, and its first example, say more to an author than the pattern, which stands for them where
 * there are none. Of a text without a word: that it is empty.
 */
export function explainPattern({fault, name}: Case): Explanation {
  const what = textAt(fault.holder, 'description')
  const examples = fault.holder['examples']
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined
  const isBlank = typeof fault.value === 'string' && fault.value.trim() === ''
  const isSaid = what !== undefined || example !== undefined
  const message = isBlank
    ? `${name} must not be empty`
    : isSaid
      ? `${name} is not written as it has to be`
      : `${name} must match the pattern ${quoteValue(fault.expected)}`
  return {
    message,
    hints: [
      ...(what === undefined ? [] : [what]),
      ...(example === undefined ? [] : [`for example ${quoteValue(example)}`])
    ]
  }
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? [...value].length : 0
}

function counted(limit: unknown): string {
  return `${String(limit)} ${limit === 1 ? 'character' : 'characters'}`
}
