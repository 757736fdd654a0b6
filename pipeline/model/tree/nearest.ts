/** Finds the word that an author probably meant. */

/**
 * The candidate that differs from `word` by the fewest letters, first by code units among equals; undefined when none
 * is near: a third of the letters may differ, or one of a short word, but never all. Case does not count, and two
 * neighbours that changed places count as one.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, longest)
  let best: string | undefined
  let least = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)))
  for (const candidate of candidates) {
    const most = best === undefined || candidate < best ? least : least - 1
    const distance = distanceWithin(most, wanted, candidate.toLowerCase())
    if (distance <= most) [best, least] = [candidate, distance]
  }
  return best
}

/** A longer word is no slip of the pen, and the distance takes time in proportion to both lengths. */
const longest = 64

/** Optimal string alignment distance; infinite where it is above `most`, which of most words their first letters tell. */
function distanceWithin(most: number, a: string, b: string): number {
  if (Math.abs(a.length - b.length) > most) return Infinity
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const width = b.length - from + 1
  let [before, row, next] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)]
  for (let j = 1; j < width; j++) row[j] = j
  for (let i = 1; i <= a.length - from; i++) {
    next[0] = i
    let least = i
    for (let j = 1; j < width; j++) {
      const [one, other] = [a.charCodeAt(from + i - 1), b.charCodeAt(from + j - 1)]
      let distance = at(row, j - 1) + (one === other ? 0 : 1)
      if (at(row, j) < distance) distance = at(row, j) + 1
      if (at(next, j - 1) < distance) distance = at(next, j - 1) + 1
      const isSwapped =
        i > 1 && j > 1 && one === b.charCodeAt(from + j - 2) && other === a.charCodeAt(from + i - 2)
      if (isSwapped && at(before, j - 2) < distance) distance = at(before, j - 2) + 1
      next[j] = distance
      if (distance < least) least = distance
    }
    // The least of a row is no less than that of the row before.
    if (least > most) return Infinity
    ;[before, row, next] = [row, next, before]
  }
  return at(row, width - 1)
}

function at(row: Uint8Array, index: number): number {
  return row[index] ?? 0
}
