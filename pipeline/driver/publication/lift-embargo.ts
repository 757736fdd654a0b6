/** Makes drafts of publications whose embargo holds, for all that judges and makes the library. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {holdsAt, type Embargo} from '../../model/embargo.ts'
import type {PublicationEntry} from '../../model/publication/library.ts'

/** An entry without its embargo: a draft while that holds. */
export function liftEmbargo(
  {embargo, ...entry}: PublicationEntry,
  now: number | undefined
): PublicationEntry {
  return embargo !== undefined && holdsAt(embargo, now) ? {...entry, status: 'draft'} : entry
}

/** The embargoes that hold. */
export function embargoesAt(
  entries: readonly PublicationEntry[],
  now: number | undefined
): readonly Embargo[] {
  return entries.flatMap(({embargo}) => (embargo !== undefined && holdsAt(embargo, now) ? [embargo] : []))
}

/** What is told of an embargo that holds; what is no instant is told by the schema. */
export function embargoFindings(embargoes: readonly Embargo[]): readonly Diagnostic[] {
  return embargoes
    .filter(({seconds}) => seconds !== undefined)
    .map(({until, place}) =>
      finding('publication/is-final', place, `this is a draft until ${until}: it is checked, and not built`, {
        hints: ['a build after that publishes it; to publish it at once, delete this']
      })
    )
}

/** When the first of them ends, in seconds since 1970: until then a build finds what it found. */
export function firstEnd(embargoes: readonly Embargo[]): number | undefined {
  const ends = embargoes.flatMap(({seconds}) => seconds ?? [])
  return ends.length === 0 ? undefined : Math.min(...ends)
}
