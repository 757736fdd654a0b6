/** Tells once what several places have. */
import {compareDiagnostics, type Diagnostic} from '../diagnostic.ts'
import {addTo} from '../values/group-by.ts'

/** As many places as are told beside the first. */
const mostPlaces = 3

/**
 * Of findings of these rules that say the same the first, with how many others there are and where the next of them stand; of each whole
 * that `wholeOf` names.
 */
export function gatherAlike(
  diagnostics: readonly Diagnostic[],
  rules: ReadonlySet<Diagnostic['ruleId']>,
  wholeOf: (one: Diagnostic) => string = () => ''
): readonly Diagnostic[] {
  const keyOf = (one: Diagnostic): string => `${wholeOf(one)} ${wordsOf(one)}`
  const alike = new Map<string, Diagnostic[]>()
  for (const one of diagnostics) {
    if (rules.has(one.ruleId)) addTo(alike, keyOf(one), one)
  }
  const firsts = new Map([...alike].map(([key, same]) => [key, same.toSorted(compareDiagnostics)]))
  return diagnostics.flatMap((one) => {
    if (!rules.has(one.ruleId)) return [one]
    const [first = one, ...others] = firsts.get(keyOf(one)) ?? []
    if (others.length === 0) return [one]
    if (one !== first) return []
    const related = others.slice(0, mostPlaces).map(({place}) => ({message: 'here, too', place}))
    const files = new Set([one, ...others].map(({place}) => place.path))
    const more = files.size > others.length ? otherFiles(others.length) : otherPlaces(others.length)
    const message = one.message + more
    return [{...one, message, related: [...(one.related ?? []), ...related]}]
  })
}

/** What a message ends in that stands for several places. */
export function otherPlaces(count: number): string {
  if (count === 0) return ''
  return count === 1 ? '; and at one other place' : `; and at ${String(count)} other places`
}

function otherFiles(count: number): string {
  return count === 1 ? '; and in one other file' : `; and in ${String(count)} other files`
}

function wordsOf({ruleId, severity, message, hints = []}: Diagnostic): string {
  return JSON.stringify([ruleId, severity, message, hints])
}
