/** Summarizes what of a publication is not in its editions, or is another there, for a manifest. */
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {LossGroup, LossPlace, OutcomePlace} from '../../model/edition/loss.ts'
import type {Memo} from '../../model/memo.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {lossesOf, type Loss} from './losses-of.ts'
import {outcomeLosses, type OutcomeInBlock} from './outcome-losses.ts'
import {groupBy} from '../../model/values/group-by.ts'

const mostPlaces = 20

/** Edition by edition, each kind where it is first met: what the edition has no way to show, then the outcomes of findings. */
export function lossGroups(
  publication: Publication,
  editions: Iterable<EditionName>,
  {outcomes = [], memo}: {readonly outcomes?: readonly OutcomePlace[]; readonly memo?: Memo | undefined} = {}
): readonly LossGroup[] {
  const inAll = outcomeLosses(publication, outcomes, memo)
  return [...editions].flatMap((edition) => {
    const own = lossesOf(edition, publication, memo).map(({what, ...loss}) => ({what, at: placeOfLoss(loss)}))
    return groupsOf(edition, [...own, ...inAll])
  })
}

type Lost = Omit<OutcomeInBlock, 'rule'> & Partial<Pick<OutcomeInBlock, 'rule'>>

function groupsOf(edition: EditionName, lost: readonly Lost[]): readonly LossGroup[] {
  const groups = groupBy(lost, ({what, rule = ''}) => `${what} ${rule}`)
  return [...groups.values()].flatMap((losses) => {
    const [first] = losses
    if (first === undefined) return []
    const {at: _, ...kind} = first
    return [{edition, ...kind, count: losses.length, at: losses.slice(0, mostPlaces).map(({at}) => at)}]
  })
}

function placeOfLoss({key, place: {path, start}}: Omit<Loss, 'what'>): LossPlace {
  return {key, path, line: start.line, column: start.column}
}
