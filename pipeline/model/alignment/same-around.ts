/** Finds how much of two versions is the same before the first change and behind the last. */
import type {Piece} from './piece.ts'

/** Pieces beside a change that are compared with what changed: so many as say which words are rare there, and what stands beside what. */
export const beside = 256

/** How many pieces, from the first on and back from the last, are each the one in its place; all are counted from the first where nothing changed. */
export function sameAround(
  before: readonly Piece[],
  after: readonly Piece[]
): {readonly start: number; readonly end: number} {
  const given = new Set(after.filter(({written}) => written).map(addressOf))
  const least = Math.min(before.length, after.length)
  let first = 0
  while (first < least && isSame(before[first], after[first], given) && inPlace(first, first)) first += 1
  if (first === before.length && first === after.length) return {start: first, end: 0}
  let last = 0
  while (last < least - first) {
    const [one, other] = [before.length - last - 1, after.length - last - 1]
    if (!isSame(before[one], after[other], given) || !inPlace(one, other)) break
    last += 1
  }
  return {start: Math.max(0, first - beside), end: Math.max(0, last - beside)}

  /** What they stand in is one of the first, or as far from the last. */
  function inPlace(one: number, other: number): boolean {
    const [earlier, today] = [before[one]?.parent ?? -1, after[other]?.parent ?? -1]
    if (earlier === today && earlier < first) return true
    return earlier >= 0 && before.length - earlier === after.length - today
  }
}

/** From one piece to another; what stood in one before them stands in their document. */
export function piecesBetween(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  if (start === 0 && end === pieces.length) return pieces
  return pieces.slice(start, end).map((piece) => ({...piece, parent: Math.max(-1, piece.parent - start)}))
}

/** Kind and words, and the id where an author gave it: two blocks may have been given each other's. */
function isSame(one: Piece | undefined, other: Piece | undefined, given: ReadonlySet<string>): boolean {
  if (one === undefined || other === undefined) return false
  if (one.kind !== other.kind || one.text !== other.text || one.document !== other.document) return false
  return other.written ? one.id === other.id : given.size === 0 || !given.has(addressOf(one))
}

function addressOf({document, id}: Piece): string {
  return `${document}/${id}`
}
