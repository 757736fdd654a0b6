/** Selects the editions in which a withdrawn publication leaves a notice or a tombstone. */
import type {EditionName} from '../../model/publication/front-matter.ts'

/** A notice for people and a tombstone for programs. */
const tombstones: readonly EditionName[] = ['json', 'html']

/** Those of a set; of a set without any, both: the address must say something. */
export function tombstoneEditions(set: readonly EditionName[]): readonly EditionName[] {
  const names = tombstones.filter((name) => set.includes(name))
  return names.length === 0 ? tombstones : names
}
