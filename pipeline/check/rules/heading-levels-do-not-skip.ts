/** Checks heading/levels-do-not-skip: a heading is at most one level below the one before it. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import {outlineHeadings} from './outline-headings.ts'

/** The document's title counts as a heading of level 1 before all others, wherever it comes from. */
export function headingLevelsDoNotSkip(document: Document): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  let last = 1
  for (const heading of outlineHeadings(document)) {
    if (heading.depth > last + 1) {
      const message = `heading jumps from level ${last} to level ${heading.depth}`
      const hints = [`use \`${'#'.repeat(last + 1)}\` here`]
      found.push(finding('heading/levels-do-not-skip', placeOf(document.path, heading), message, {hints}))
    }
    last = heading.depth
  }
  return found
}
