/** Compares two texts, word by word. */
import {diffWordsWithSpace} from 'diff'
import type {Stretch} from './difference.ts'
import {likeness} from './likeness.ts'

/** Words that are added or removed at most before a text counts as written anew; more would take long to compare. */
const mostEdits = 2000

/** Texts that are less alike were written anew: what little they share tells nothing. */
const alike = 0.3

export function diffWords(before: string, after: string): readonly Stretch[] {
  if (before === '') return [{kind: 'added', text: after}]
  if (after === '') return [{kind: 'removed', text: before}]
  const found =
    likeness(before, after) < alike
      ? undefined
      : diffWordsWithSpace(before, after, {maxEditLength: mostEdits})
  if (found === undefined)
    return [
      {kind: 'removed', text: before},
      {kind: 'added', text: after}
    ]
  return found.map(({value, added, removed}) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value
  }))
}
