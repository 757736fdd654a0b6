/** Finds what readers see the fields of records called. */
import type {Unit} from './unit.ts'

/** By type and key, with a space between. */
export function fieldTitles(units: readonly Unit[]): ReadonlyMap<string, string> {
  const kinds = new Map(units.flatMap(({key, kind}) => (kind === undefined ? [] : [[key, kind] as const])))
  const found = new Map<string, string>()
  for (const {key, factOf, parent} of units) {
    const term = units[parent]
    if (factOf === undefined || term?.type !== 'definitionTerm') continue
    const name = `${kinds.get(factOf) ?? ''} ${key.slice(factOf.length + 1)}`
    if (key.startsWith(`${factOf}-`) && !found.has(name)) found.set(name, term.text)
  }
  return found
}
