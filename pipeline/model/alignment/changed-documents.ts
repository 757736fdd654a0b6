/** Finds between which documents two versions of a publication differ, where it is known of most that they are what they were. */
import {beside} from './same-around.ts'

/** Pieces of one document that stand one after the other. */
export interface Run {
  readonly document: string
  readonly pieces: number
}

/** A document of the later version. */
export interface KnownRun extends Run {
  /** Whether the earlier document of its name has the same pieces, which stand together, and no piece has an id that another had. */
  readonly isItself: boolean
}

/** From one on, and without the other. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The earlier runs and the later documents that have to be aligned for the pairs of the whole: all pieces around them are each the one in its
 * place. For `align` looks from both ends for what is the same, and compares of that no more than the pieces `beside` what changed. As many are
 * left here, of whole documents; of those that are left out it would see that they are the same, and nothing else.
 */
export function changedDocuments(
  before: readonly Run[],
  after: readonly KnownRun[]
): {readonly before: Stretch; readonly after: Stretch} {
  const first = sameAhead(before, after)
  const last = sameAhead(before.slice(first.runs).reverse(), after.slice(first.documents).reverse())
  return {
    before: {from: first.runs, to: before.length - last.runs},
    after: {from: first.documents, to: after.length - last.documents}
  }
}

/** How many can be left out from the first on; all where all are the same. */
function sameAhead(
  before: readonly Run[],
  after: readonly KnownRun[]
): {readonly runs: number; readonly documents: number} {
  let [runs, documents] = [0, 0]
  for (const {document, pieces, isItself} of after) {
    if (!isItself || (pieces > 0 && before[runs]?.document !== document)) break
    runs += Math.sign(pieces)
    documents += 1
  }
  if (runs === before.length && documents === after.length) return {runs, documents}
  for (let left = 0; documents > 0 && left < beside;) {
    documents -= 1
    const {pieces = 0} = after[documents] ?? {}
    runs -= Math.sign(pieces)
    left += pieces
  }
  return {runs, documents}
}
