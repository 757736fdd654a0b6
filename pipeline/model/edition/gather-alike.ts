/** Tells once what several places have. */
import {compareDiagnostics, type Diagnostic} from '../diagnostic.ts'

/** As many places as are told beside the first. */
const mostPlaces = 3

/** Of findings of these rules that say the same the first, with how many others there are and where the next of them stand. */
export function gatherAlike(
  diagnostics: readonly Diagnostic[],
  rules: ReadonlySet<Diagnostic['ruleId']>
): readonly Diagnostic[] {
  const alike = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    if (!rules.has(one.ruleId)) continue
    const same = alike.get(keyOf(one)) ?? []
    same.push(one)
    alike.set(keyOf(one), same)
  }
  return diagnostics.flatMap((one) => {
    const [first = one, ...others] = (alike.get(keyOf(one)) ?? []).toSorted(compareDiagnostics)
    if (others.length === 0) return [one]
    if (one !== first) return []
    const related = others.slice(0, mostPlaces).map(({place}) => ({message: 'here, too', place}))
    const message = one.message + otherPlaces(others.length)
    return [{...one, message, related: [...(one.related ?? []), ...related]}]
  })
}

/** What a message ends in that stands for several places. */
export function otherPlaces(count: number): string {
  if (count === 0) return ''
  return count === 1 ? '; and at one other place' : `; and at ${String(count)} other places`
}

function keyOf({ruleId, severity, message, hints = []}: Diagnostic): string {
  return JSON.stringify([ruleId, severity, message, hints])
}
