/** Checks publication/dates-are-in-order: what was modified was not modified before it was published. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {valueAt} from '../validation/place-fault.ts'

/** Days alone are compared; what the schema refuses has no place in the metadata. */
export function publicationDatesAreInOrder({metadata, frontMatter, path}: Manuscript): readonly Diagnostic[] {
  const {date, modified} = metadata
  if (date === undefined || modified === undefined || modified.slice(0, 10) >= date.slice(0, 10)) return []
  const place = valueAt({path, places: frontMatter.places}, '/modified')
  const message = `\`modified\` is ${modified}, before the \`date\`, ${date}`
  return [
    finding('publication/dates-are-in-order', place, message, {
      hints: ['`date` is the day of the first edition, and `modified` that of its last change']
    })
  ]
}
