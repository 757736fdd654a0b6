/** Numbers the documents of a publication: `2`, annexes `B`, parts `II`. */
import type {Matter} from '../../model/publication/document.ts'
import {romanNumeral} from '../../model/values/roman-numeral.ts'
import type {Draft} from '../draft.ts'

/** The numbers of its documents, in order; none where sections have none, or for an only document. */
export function numbersOf({common, documents}: Draft): readonly (string | undefined)[] {
  if (common.sections !== 'numbered' || !common.hasSeveral) return []
  const counts = new Map<Matter | undefined, number>()
  return documents.map(({source: {matter}}) => {
    if (matter === 'front') return undefined
    const count = (counts.get(matter) ?? 0) + 1
    counts.set(matter, count)
    if (matter === 'part') return romanNumeral(count)
    return matter === 'annex' ? letters(count) : String(count)
  })
}

/** A to Z, then AA. */
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest === 0 ? '' : letters(rest)) + String.fromCodePoint(65 + ((count - 1) % 26))
}
