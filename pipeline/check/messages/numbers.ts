/** Words the faults of limits on numbers. */
import {quoteValue} from '../validation/quote.ts'
import type {Explain} from './explanation.ts'

/** Of a number that is not what its limit says, such as `at least`. */
export function explainLimit(words: string): Explain {
  return ({fault, name}) => ({message: `${name} must be ${words} ${quoteValue(fault.expected)}`, hints: []})
}
