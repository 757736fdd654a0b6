/** Finds the word that an author probably meant. */
import {compareStrings} from '../diagnostic.ts'

/**
 * The candidate that differs from `word` by the fewest letters, first by code units among equals; undefined when none
 * is near: a third of the letters may differ, or one of a short word, but never all. Case does not count, and two
 * neighbours that changed places count as one.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, longest)
  const allowed = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)))
  let best: {readonly candidate: string; readonly distance: number} | undefined
  for (const candidate of [...candidates].sort(compareStrings)) {
    const other = candidate.toLowerCase()
    if (Math.abs(other.length - wanted.length) > allowed) continue
    const distance = distanceOf(wanted, other)
    if (distance <= allowed && (best === undefined || distance < best.distance)) best = {candidate, distance}
  }
  return best?.candidate
}

/** A longer word is no slip of the pen, and the distance takes time in proportion to both lengths. */
const longest = 64

/** Optimal string alignment distance. */
function distanceOf(a: string, b: string): number {
  let before: readonly number[] = []
  let row: readonly number[] = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(
        Math.min(
          at(row, j) + 1,
          at(next, j - 1) + 1,
          at(row, j - 1) + (same ? 0 : 1),
          swapped ? at(before, j - 2) + 1 : Infinity
        )
      )
    }
    before = row
    row = next
  }
  return at(row, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}
