/** Checks the levels of headings, from the first on (ISO 14289-1 §7.4.2). */
import type {Violation} from './conformance-rules.ts'
import type {Inspected} from './inspected.ts'
import {placeOf} from '../pdf-reader/tags.ts'

export function checkHeadings({tags}: Inspected): readonly Violation[] {
  const found: Violation[] = []
  let above: number | undefined
  for (const tag of tags) {
    const level = Number(/^H([1-6])$/.exec(tag.standard ?? '')?.[1])
    if (Number.isNaN(level)) continue
    const rule = above === undefined ? 'first-heading-is-of-level-1' : 'heading-levels-do-not-skip'
    if (level > (above ?? 0) + 1) found.push({rule, at: placeOf(tag), found: tag.type})
    above = level
  }
  return found
}
