/** Gives what is claimed of a book's accessibility as a fact. */
import type {Facts} from './unit.ts'
import {normalList} from './unit-text.ts'

/** Its parts in order: the standard, the evaluator, the credential, the report; no fact when nothing is claimed. */
export function conformanceFact(parts: readonly (string | undefined)[]): Pick<Facts, 'conformance'> {
  return parts.every((part = '') => part === '')
    ? {}
    : {conformance: normalList(parts.map((part = '') => part))}
}
