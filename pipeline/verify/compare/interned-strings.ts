/** Shares equal texts and facts among units: an edition's would take as much memory as its publication's again, and hold on to a file's text. */
import {haveSameFacts, type Unit} from '../units/unit.ts'

/**
 * The same units, with the texts and facts of those that are wanted in their places, where they say the same. Where a unit is missing,
 * those behind it share nothing.
 */
export function interned(units: readonly Unit[], wanted: readonly Unit[], start: number): readonly Unit[] {
  return units.map((unit, index) => {
    const twin = wanted[start + index]
    if (twin?.key !== unit.key) return unit
    const facts = haveSameFacts(unit.facts, twin.facts) ? twin.facts : unit.facts
    return {...unit, key: twin.key, facts, text: twin.text === unit.text ? twin.text : unit.text}
  })
}
