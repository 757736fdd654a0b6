/** Finds the word that an author probably meant. */
import {compareStrings} from '../diagnostic.ts'

/**
 * The candidate that differs from `word` by the fewest letters, first by code units among equals; undefined when none
 * is near: a third of the letters may differ, or one of a short word, but never all. Case does not count, and two
 * neighbours that changed places count as one.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return nearestAmong(candidates)(word)
}

/** The same for many words: candidates stand in order, and what they begin with alike is compared once for all of them. */
export function nearestAmong(candidates: Iterable<string>): (word: string) => string | undefined {
  const sorted = [...candidates]
    .map((whole) => ({whole, lower: whole.toLowerCase()}))
    .filter(({lower}) => lower.length < 2 * longest)
    .sort((one, other) => compareStrings(one.lower, other.lower))
  return (word) => nearestOf(sorted, word.toLowerCase().slice(0, longest))
}

/** A longer word is no slip of the pen, and the distance takes time in proportion to both lengths. */
const longest = 64

interface Candidate {
  readonly whole: string
  readonly lower: string
}

function nearestOf(sorted: readonly Candidate[], wanted: string): string | undefined {
  const rows = new Rows(wanted)
  let best: string | undefined
  let least = Math.min(wanted.length - 1, Math.max(1, Math.floor(wanted.length / 3)))
  for (let index = 0; index < sorted.length;) {
    const candidate = sorted[index]
    if (candidate === undefined) break
    const {whole, lower} = candidate
    const most = best === undefined || whole < best ? least : least - 1
    const fitting = rows.follow(lower, least)
    if (fitting < lower.length) {
      index = endOf(sorted, index, lower.slice(0, fitting + 1))
      continue
    }
    if (rows.distance <= most) [best, least] = [whole, rows.distance]
    index += 1
  }
  return best
}

/** The first behind those from `index` on that begin so: in steps that double, then halve. */
function endOf(sorted: readonly Candidate[], index: number, beginning: string): number {
  const isWithin = (at: number): boolean => sorted[at]?.lower.startsWith(beginning) === true
  let step = 1
  let within = index
  while (isWithin(within + step)) {
    within += step
    step *= 2
  }
  for (; step >= 1; step /= 2) if (isWithin(within + step)) within += step
  return within + 1
}

/** The rows of the optimal string alignment distance, one for each letter of a candidate: those of a beginning stay for the next. */
class Rows {
  readonly #wanted: string
  readonly #rows: Uint8Array[]
  #letters = ''

  constructor(wanted: string) {
    this.#wanted = wanted
    this.#rows = [Uint8Array.from({length: wanted.length + 1}, (_, index) => index)]
  }

  /** Of what was followed as a whole. */
  get distance(): number {
    return at(this.#rows[this.#letters.length], this.#wanted.length)
  }

  /** How many letters of a candidate can begin something within `most`. */
  follow(candidate: string, most: number): number {
    let length = 0
    while (length < this.#letters.length && this.#letters[length] === candidate[length]) length += 1
    while (length < candidate.length && this.#fill(length + 1, candidate) <= most) length += 1
    this.#letters = candidate.slice(0, length)
    return length
  }

  /** Gives the least of the row, which is no less than that of the row before. */
  #fill(depth: number, candidate: string): number {
    const [letter, letterBefore] = [candidate.charCodeAt(depth - 1), candidate.charCodeAt(depth - 2)]
    const width = this.#wanted.length + 1
    const row = (this.#rows[depth] ??= new Uint8Array(width))
    const [above, twoAbove] = [this.#rows[depth - 1], this.#rows[depth - 2]]
    row[0] = depth
    let least = depth
    let before = -1
    for (let j = 1; j < width; j++) {
      const own = this.#wanted.charCodeAt(j - 1)
      let distance = at(above, j - 1) + (own === letter ? 0 : 1)
      if (at(above, j) < distance) distance = at(above, j) + 1
      if (at(row, j - 1) < distance) distance = at(row, j - 1) + 1
      const isSwapped = own === letterBefore && before === letter
      if (isSwapped && at(twoAbove, j - 2) < distance) distance = at(twoAbove, j - 2) + 1
      row[j] = distance
      if (distance < least) least = distance
      before = own
    }
    return least
  }
}

function at(row: Uint8Array | undefined, index: number): number {
  return row?.[index] ?? 0
}
