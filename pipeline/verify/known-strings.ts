/** Lets units that say the same hold the same strings: all that an edition says is as large as its publication again. */
import type {Blocks, Unit} from './unit.ts'

/** Strings by themselves. */
export type Strings = ReadonlyMap<string, string>

/** The keys and texts of what is wanted. */
export function stringsOf({body, notes}: Blocks): Strings {
  const strings = new Map<string, string>()
  for (const units of [body, notes]) {
    for (const {key, text} of units) {
      strings.set(key, key)
      if (text !== undefined) strings.set(text, text)
    }
  }
  return strings
}

/** The same units, with strings that are known in place of their own. */
export function sharing(units: readonly Unit[], known: Strings): readonly Unit[] {
  return units.map((unit) => {
    const key = known.get(unit.key) ?? unit.key
    return unit.text === undefined ? {...unit, key} : {...unit, key, text: known.get(unit.text) ?? unit.text}
  })
}
