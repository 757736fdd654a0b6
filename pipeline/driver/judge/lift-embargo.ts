/** Makes drafts of publications whose embargo holds, for all that judges and makes the library. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {holdsAt, outcomeOfNoTime, type Embargo} from '../../model/embargo.ts'
import type {Place} from '../../model/place.ts'
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
  entries: readonly Pick<PublicationEntry, 'embargo'>[],
  now: number | undefined
): readonly Embargo[] {
  return entries.flatMap(({embargo}) => (embargo !== undefined && holdsAt(embargo, now) ? [embargo] : []))
}

/** What is told of an embargo that holds; of what is no instant once, as the schema may have `told` it: it knows no calendar. */
export function embargoFindings(
  embargoes: readonly Embargo[],
  told: readonly Diagnostic[]
): readonly Diagnostic[] {
  return embargoes.flatMap(({until, seconds, place}) => {
    if (seconds === undefined) return told.some((one) => isAt(one, place)) ? [] : [noTime(until, place)]
    const message = `this is a draft until ${until}: it is checked, and not built`
    return [
      finding('publication/is-final', place, message, {
        hints: ['a build after that publishes it; to publish it at once, delete this']
      })
    ]
  })
}

/** What is told where a command that makes others takes out a publication under an embargo. */
export function takenOutFinding({until, place}: Embargo): Diagnostic {
  const message = `this is a draft until ${until}: it was published, and is taken out of the output`
  return finding('publication/is-final', place, message, {
    hints: ['build without `--only`, so that what names it or links to it is made without it']
  })
}

function isAt({place: {path, start}}: Diagnostic, place: Place): boolean {
  return path === place.path && start.line === place.start.line && start.column === place.start.column
}

function noTime(until: string, place: Place): Diagnostic {
  const message = `\`${until}\` is no time`
  return finding('front-matter/value-is-understood', place, message, {
    hints: ['write a time such as `2026-12-10T09:00Z`, or a day'],
    outcome: outcomeOfNoTime
  })
}

/** When the first of them ends, or the time `other`, in seconds since 1970: until then a build finds what it found. */
export function firstEnd(embargoes: readonly Embargo[], other?: number): number | undefined {
  return embargoes.reduce(
    (first, {seconds}) => (seconds === undefined ? first : Math.min(seconds, first ?? seconds)),
    other
  )
}
