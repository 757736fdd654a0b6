/** Justifies a line: the white space between its words grows or shrinks, and nothing else does. */
import {Word, type PlacedWord} from './word.ts'

/** White space that would be wider than so many times itself is left as it is. */
const mostGrowth = 3

/** The words of a line that has `spare` points left, or too few, as they are read; a line of one word stays as it is. */
export function justify(placed: readonly PlacedWord[], spare: number): readonly PlacedWord[] {
  const last = placed.at(-1)
  const gaps = placed.slice(0, -1).reduce((sum, {word}) => sum + word.trailingCut, 0)
  if (gaps === 0 || spare > gaps * mostGrowth) return placed
  const extraOf = (one: PlacedWord): number => (one.word.trailingCut * spare) / gaps
  const shifts = new Map<PlacedWord, number>()
  let shift = 0
  for (const one of placed.toSorted((a, b) => a.x - b.x)) {
    const extra = one === last ? 0 : extraOf(one)
    shifts.set(one, shift)
    shift += extra
  }
  return placed.map((one) => {
    const {run, set, breaking, level} = one.word
    const extra = extraOf(one)
    const wider = {...set, width: set.width + extra, trailingCut: set.trailingCut + extra}
    return {word: new Word(run, wider, breaking, level), x: one.x + (shifts.get(one) ?? 0)}
  })
}
