/** Tells once what has one cause for the whole library, such as a key that its configuration lacks. */
import {compareDiagnostics, isError, type Diagnostic} from '../../model/diagnostic.ts'
import {gatherAlike} from '../../model/edition/gather-alike.ts'
import {groupBy} from '../../model/values/group-by.ts'

/** `baseUrl` is said for the library. */
const ofLibrary: ReadonlySet<Diagnostic['ruleId']> = new Set(['link/leaves-publication'])

/** What publications lack one by one, and one line may say for all. */
const ofPublications: ReadonlySet<Diagnostic['ruleId']> = new Set(['document/has-language', 'epub/has-date'])

/** As many places as are told beside the first. */
const mostPlaces = 3

/**
 * The diagnostics in their order, with the first of such a rule and of a severity, by place, for all of them: it leads to some of the
 * others, and says how many there are. An error stays, since it stops the publication that it is of.
 */
export function onceInLibrary(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const same = diagnostics.filter((one) => ofLibrary.has(one.ruleId) && !isError(one))
  const firsts = new Map<Diagnostic, Diagnostic>()
  for (const alike of groupBy(same, ({ruleId, severity}) => `${severity} ${ruleId}`).values()) {
    const [first, ...others] = alike.toSorted(compareDiagnostics)
    if (first !== undefined) firsts.set(first, withOthers(first, others))
  }
  const told = new Set(same)
  const once = diagnostics.flatMap((one) => (told.has(one) ? (firsts.get(one) ?? []) : [one]))
  return gatherAlike(once, ofPublications, (one) => (isError(one) ? one.place.path : ''))
}

function withOthers(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  if (others.length === 0) return first
  const more = others.length - mostPlaces
  const related = others.slice(0, mostPlaces).map(({place}, index) => {
    const isLast = index === mostPlaces - 1 && more > 0
    return {message: isLast ? `here, too, and at ${more} more` : 'here, too', place}
  })
  return {...first, related: [...(first.related ?? []), ...related]}
}
