/** Summarizes the expected losses, for a manifest. */
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {LossGroup, LossPlace} from '../../model/edition/loss.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {lossesOf, type Loss} from './losses-of.ts'
import {groupBy} from '../../model/values/group-by.ts'

const mostPlaces = 20

/** Edition by edition, each kind where it is first met. */
export function lossGroups(publication: Publication, editions: Iterable<EditionName>): readonly LossGroup[] {
  const all = [...editions].flatMap((edition) => lossesOf(edition, publication))
  const groups = groupBy(all, ({edition, what}) => `${edition} ${what}`)
  return [...groups.values()].flatMap((losses) => {
    const [first] = losses
    if (first === undefined) return []
    const {edition, what} = first
    return [{edition, what, count: losses.length, at: losses.slice(0, mostPlaces).map(placeOfLoss)}]
  })
}

function placeOfLoss({key, place: {path, start}}: Loss): LossPlace {
  return {key, path, line: start.line, column: start.column}
}
