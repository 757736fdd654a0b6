/** Words the faults of limits on numbers. */
import {quoteValue} from '../validation/quote.ts'
import type {Case, Explanation} from './explanation.ts'

export function explainMinimum({fault, name}: Case): Explanation {
  return {message: `${name} must be at least ${quoteValue(fault.expected)}`, hints: []}
}

export function explainMaximum({fault, name}: Case): Explanation {
  return {message: `${name} must be at most ${quoteValue(fault.expected)}`, hints: []}
}

export function explainExclusiveMinimum({fault, name}: Case): Explanation {
  return {message: `${name} must be more than ${quoteValue(fault.expected)}`, hints: []}
}

export function explainExclusiveMaximum({fault, name}: Case): Explanation {
  return {message: `${name} must be less than ${quoteValue(fault.expected)}`, hints: []}
}

export function explainMultipleOf({fault, name}: Case): Explanation {
  return {message: `${name} must be a multiple of ${quoteValue(fault.expected)}`, hints: []}
}
