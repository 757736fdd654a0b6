/** Checks publication/is-final: a draft is checked, not built. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {valueAt} from '../validation/place-fault.ts'

export function publicationIsFinal({metadata, frontMatter, path}: Manuscript): readonly Diagnostic[] {
  if (metadata.status !== 'draft') return []
  const place = valueAt({path, places: frontMatter.places}, '/status')
  return [
    finding('publication/is-final', place, 'this is a draft: it is checked, and not built', {
      hints: ['to publish it, delete this, or write `status: final`']
    })
  ]
}
