/** Selects the editions in which a withdrawn publication leaves a notice or a tombstone. */
import type {EditionName} from '../../model/publication/front-matter.ts'

/** A notice for people and a tombstone for programs. */
const remaining: readonly EditionName[] = ['json', 'html']

/** Those of a set that remain; of a set without any, both: the address must say something. */
export function remainingOf(set: readonly EditionName[]): readonly EditionName[] {
  const names = remaining.filter((name) => set.includes(name))
  return names.length === 0 ? remaining : names
}
