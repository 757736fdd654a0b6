/** Measures how alike two blocks of two languages are, whose words can't be compared: by their lengths (Gale and Church 1993). */
import type {TextUnit} from '../publication/translation.ts'
import type {Likeness} from './likeness.ts'

/** Characters by which short texts differ without meaning anything. */
const slack = 8

/** The lengths of what stands in a block count with its own; one language may need fewer characters than the other for all. */
export function likenessOfShape(
  original: readonly TextUnit[],
  translation: readonly TextUnit[]
): Pick<Likeness, 'between'> {
  const [before, after] = [lengthsOf(original), lengthsOf(translation)]
  const whole = (units: readonly TextUnit[]): number => units.reduce((sum, {length}) => sum + length, slack)
  const ratio = whole(translation) / whole(original)
  return {
    between(one, other) {
      const expected = (before[one] ?? 0) * ratio + slack
      const found = (after[other] ?? 0) + slack
      return Math.max(0.05, Math.min(expected, found) / Math.max(expected, found))
    }
  }
}

/** Headings without their sections. */
function lengthsOf(units: readonly TextUnit[]): readonly number[] {
  const lengths = units.map(({length}) => length)
  for (let index = units.length - 1; index >= 0; index -= 1) {
    const parent = units[index]?.parent ?? -1
    if (parent >= 0 && units[parent]?.kind !== 'heading')
      lengths[parent] = (lengths[parent] ?? 0) + (lengths[index] ?? 0)
  }
  return lengths
}
