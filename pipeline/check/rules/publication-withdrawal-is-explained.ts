/** Checks publication/withdrawal-is-explained: a notice says when and why, and nothing else explains a withdrawal. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {keyAt, valueAt} from '../validation/place-fault.ts'

/** A value that the schema refuses counts as given. */
export function publicationWithdrawalIsExplained({
  metadata,
  frontMatter,
  path
}: Manuscript): readonly Diagnostic[] {
  const {data, places} = frontMatter
  const file = {path, places}
  const {withdrawn} = data
  if (metadata.status !== 'withdrawn') {
    if (withdrawn === undefined) return []
    // One that is none at all has its finding.
    if (typeof withdrawn !== 'object') return []
    const message = '`withdrawn` has no effect: the publication is not withdrawn'
    return [
      finding('publication/withdrawal-is-explained', keyAt(file, '/withdrawn'), message, {
        hints: ['write `status: withdrawn`, or delete it']
      })
    ]
  }
  const given = typeof withdrawn === 'object' && withdrawn !== null ? Object.keys(withdrawn) : []
  const absent = ['date', 'reason'].filter((key) => !given.includes(key))
  if (absent.length === 0) return []
  const place = withdrawn === undefined ? valueAt(file, '/status') : keyAt(file, '/withdrawn')
  const message = `the notice does not say ${absent.map((key) => (key === 'date' ? 'when' : 'why')).join(' and ')} the publication was withdrawn`
  return [
    finding('publication/withdrawal-is-explained', place, message, {
      hints: [`write ${absent.map((key) => `\`${key}\``).join(' and ')} below \`withdrawn:\``]
    })
  ]
}
