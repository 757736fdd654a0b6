/** Counts what is numbered through a publication, on from the documents before. */
import type {DraftDocument} from '../draft.ts'
import type {Counted} from './counts.ts'
import type {Ask} from './questions.ts'

export interface Counting {
  next(of: Counted): number
  /** The document with how far it counted. */
  noted(document: DraftDocument): DraftDocument
}

/** Where it counts nothing, nothing is asked: what others count changes nothing of it. */
export function countOn({counts: before}: DraftDocument, ask: Ask): Counting {
  const counting: {counts?: Map<Counted, number>} = {}
  return {
    next(of) {
      const counts = (counting.counts ??= new Map(before ?? ask('counts', null)))
      const number = (counts.get(of) ?? 0) + 1
      counts.set(of, number)
      return number
    },
    noted: (document) => ({...document, ...counting})
  }
}
