/** Shares equal strings among units, since an edition's texts would take as much memory as its publication's again. */
import type {Unit} from '../units/unit.ts'

/**
 * The same units, with the strings of those that are wanted in their places, where they say the same. Where a unit is missing,
 * those behind it share nothing.
 */
export function interned(units: readonly Unit[], wanted: readonly Unit[], start: number): readonly Unit[] {
  return units.map((unit, index) => {
    const twin = wanted[start + index]
    if (twin?.key !== unit.key) return unit
    return {...unit, key: twin.key, text: twin.text === unit.text ? twin.text : unit.text}
  })
}
