/** Checks the outline: every bookmark has words and leads somewhere, and each level counts what it shows. */
import {Unreadable} from '../unreadable.ts'
import {isDictionary, type PdfDictionary, type PdfValue} from '../pdf-reader/values.ts'
import type {Violation} from './conformance-rules.ts'
import {leadsSomewhere} from './check-links.ts'
import type {Inspected} from './inspected.ts'
import {textIn} from '../pdf-reader/tags.ts'

const deepest = 60

export function checkOutline(inspected: Inspected): readonly Violation[] {
  const {file, catalogue} = inspected
  const found: Violation[] = []
  const seen = new Set<PdfDictionary>()
  const outline = file.resolve(catalogue.get('Outlines'))
  if (isDictionary(outline)) visit(outline, 0)
  return found

  /** Gives how many bookmarks an entry shows when it is open. */
  function visit(entry: PdfDictionary, depth: number): number {
    if (depth > deepest) throw new Unreadable('the outline of the PDF is nested too deep')
    let visible = 0
    let next: PdfValue = file.resolve(entry.get('First'))
    while (isDictionary(next)) {
      if (seen.has(next)) throw new Unreadable('the outline of the PDF runs in a circle')
      seen.add(next)
      const title = textIn(file, next, 'Title') ?? ''
      if (title === '' || !leadsSomewhere(next, inspected))
        found.push({rule: 'destination-exists', at: '', found: title})
      const below = visit(next, depth + 1)
      visible += 1 + (countOf(next) > 0 ? below : 0)
      next = file.resolve(next.get('Next'))
    }
    if (Math.abs(countOf(entry)) !== visible)
      found.push({rule: 'outline-counts', at: '', found: textIn(file, entry, 'Title') ?? 'the outline'})
    return visible
  }

  function countOf(entry: PdfDictionary): number {
    return Number(file.resolve(entry.get('Count')) ?? 0)
  }
}
