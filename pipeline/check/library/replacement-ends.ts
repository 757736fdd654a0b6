/** Follows chains of replacements to their ends: what replaces a publication, what replaces that, and so on. */
import type {PublicationEntry} from '../../model/publication/library.ts'

export type ReplacementEnd =
  | {readonly kind: 'end'; readonly publication: PublicationEntry}
  /** The publications of a circle, in order; not all that lead into it are in it. */
  | {readonly kind: 'circle'; readonly members: readonly PublicationEntry[]}

/** By publication; `next` gives what replaces one. Each publication is passed once. */
export function replacementEnds(
  publications: readonly PublicationEntry[],
  next: (publication: PublicationEntry) => PublicationEntry | undefined
): ReadonlyMap<PublicationEntry, ReplacementEnd> {
  const ends = new Map<PublicationEntry, ReplacementEnd>()
  for (const publication of publications) {
    const passed = new Set<PublicationEntry>()
    let last = publication
    let end: ReplacementEnd | undefined
    while (end === undefined) {
      passed.add(last)
      const following = next(last)
      if (following === undefined) end = {kind: 'end', publication: last}
      else if (passed.has(following)) end = circleFrom(following, passed)
      else end = ends.get(following)
      last = following ?? last
    }
    for (const one of passed) ends.set(one, end)
  }
  return ends
}

function circleFrom(first: PublicationEntry, passed: ReadonlySet<PublicationEntry>): ReplacementEnd {
  const all = [...passed]
  return {kind: 'circle', members: all.slice(all.indexOf(first))}
}
