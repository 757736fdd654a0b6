/** Pairs what was written anew: the words have nothing in common, and the place says that it is one. */
import type {Unit} from './units/unit.ts'
import {addTo} from '../model/values/group-by.ts'

/** Today's index by the earlier one. */
export type UnitPairs = ReadonlyMap<number, number>

/** What is told by what it says; a table or code in the place of another is another. */
const ofWords: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'definitionTerm',
  'figure',
  'callout'
])

/** With each that stands alone between the same two neighbours as the other one. */
export function withReplaced(pairs: UnitPairs, before: readonly Unit[], after: readonly Unit[]): UnitPairs {
  const all = new Map(pairs)
  const taken = new Set(pairs.values())
  const [earlier, today] = [siblingsOf(before), siblingsOf(after)]
  for (const [holder, children] of earlier) {
    const others = today.get(holder === -1 ? -1 : (all.get(holder) ?? -2)) ?? []
    const places = new Map(others.map((index, place) => [index, place]))
    children.forEach((index, place) => {
      const [left, right] = [children[place - 1], children[place + 1]].map((one) =>
        one === undefined ? undefined : (pairs.get(one) ?? -1)
      )
      if (pairs.has(index) || left === -1 || right === -1) return
      const at = left === undefined ? 0 : (places.get(left) ?? -2) + 1
      const other = others[at]
      if (other === undefined || taken.has(other) || others[at + 1] !== right) return
      if (isOne(before[index], after[other])) all.set(index, other)
    })
  }
  return all
}

function isOne(before: Unit | undefined, after: Unit | undefined): boolean {
  return (
    before !== undefined &&
    before.type === after?.type &&
    before.factOf === undefined &&
    after.factOf === undefined &&
    ofWords.has(before.type)
  )
}

/** By what they stand in. */
function siblingsOf(units: readonly Unit[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  units.forEach(({parent}, index) => addTo(found, parent, index))
  return found
}
