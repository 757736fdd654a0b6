/**
 * Finds blocks that begin with an artifact in a PDF: a rule or a decorative picture, which are no content (ISO
 * 14289-1 §7.1), or a title, term or summary without words.
 */
import type {Unit} from './unit.ts'
import {beginsUnsaid, withoutIgnorable} from './unit-text.ts'

/** Their keys. */
export function begunUnsaid(units: readonly Unit[]): readonly string[] {
  const keys: string[] = []
  let isNextUnsaid = false
  for (const unit of units.toReversed()) {
    isNextUnsaid = isUnsaid(unit) ?? isNextUnsaid
    if (isNextUnsaid) keys.push(unit.key)
  }
  return keys
}

/** Undefined for a container, which begins as what is in it. */
function isUnsaid({kind, text, facts}: Unit): boolean | undefined {
  if (kind === 'thematicBreak' || facts.alternative === '') return true
  if (kind === 'image' || kind === 'end') return false
  return text === undefined ? undefined : beginsUnsaid(withoutIgnorable(text, 'text'))
}
