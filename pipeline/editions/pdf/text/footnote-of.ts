/** Gives all references to a note the same object. */
import type {Composition} from '../composition.ts'
import type {Footnote} from '../engine/pages/footnote.ts'

/** By the note's key; made at the first reference. */
export function footnoteOf(key: string, {footnotes}: Composition): Footnote {
  const known = footnotes.get(key)
  if (known !== undefined) return known
  const footnote: Footnote = {key, placed: false}
  footnotes.set(key, footnote)
  return footnote
}
