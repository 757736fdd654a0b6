/**
 * Finds blocks that begin with an artifact in a PDF: a rule or a decorative picture, which are no content (ISO
 * 14289-1 §7.1), or a title, term or summary without words.
 */
import type {Unit} from './unit.ts'
import {beginsWithArtifact, withoutIgnorable} from './unit-text.ts'

/** Their keys. */
export function startingWithArtifact(units: readonly Unit[]): readonly string[] {
  const keys: string[] = []
  let startsWithArtifact = false
  for (const unit of units.toReversed()) {
    startsWithArtifact = isArtifact(unit) ?? startsWithArtifact
    if (startsWithArtifact) keys.push(unit.key)
  }
  return keys
}

/** Undefined for a container, which begins as what is in it. */
function isArtifact({kind, text, facts}: Unit): boolean | undefined {
  if (kind === 'thematicBreak' || facts.alternative === '') return true
  if (kind === 'image' || kind === 'end') return false
  return text === undefined ? undefined : beginsWithArtifact(withoutIgnorable(text, 'text'))
}
