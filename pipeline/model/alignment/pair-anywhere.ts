/** Pairs blocks that were moved and reworded, wherever they stand, by the rare words that they share. */
import type {Likeness} from './likeness.ts'
import type {Pairing} from './pairing.ts'
import {addTo} from '../values/group-by.ts'

/** Words that more blocks have say nothing of where one went. */
const mostBlocks = 24
/** Blocks whose words are compared with those of one at most. */
const mostCandidates = 4
const alike = 0.5
const sure = 0.6
/** How much less alike the next best has to be for nobody to doubt. */
const margin = 0.15

interface Match {
  readonly before: number
  readonly after: number
  readonly score: number
  readonly isSure: boolean
}

/** The most alike first. */
export function pairAnywhere(pairing: Pairing, likeness: Likeness): void {
  const {before, after, ahead, back, pair} = pairing
  const holders = waitingOf(after, likeness, back)
  const matches = [...before.pieces.keys()]
    .filter((index) => ahead(index) === undefined && before.pieces[index]?.text !== '')
    .flatMap((index) => bestOf(index, {pairing, likeness, holders}) ?? [])
  for (const match of matches.sort((a, b) => b.score - a.score || a.before - b.before))
    pair(match.before, match.after, match.isSure)
}

type Holders = ReadonlyMap<number, readonly number[]>

/** By word, the later blocks without a partner that have it. */
function waitingOf({pieces}: Pairing['after'], likeness: Likeness, back: Pairing['back']): Holders {
  const holders = new Map<number, number[]>()
  for (const [index, {text}] of pieces.entries()) {
    if (text === '' || back(index) !== undefined) continue
    for (const feature of likeness.features('after', index)) addTo(holders, feature, index)
  }
  return holders
}

interface Searched {
  readonly pairing: Pairing
  readonly likeness: Likeness
  readonly holders: Holders
}

function bestOf(index: number, {pairing: {before, after}, likeness, holders}: Searched): Match | undefined {
  const votes = new Map<number, number>()
  for (const feature of likeness.features('before', index)) {
    const having = holders.get(feature) ?? []
    if (having.length > mostBlocks) continue
    for (const one of having)
      if (after.pieces[one]?.kind === before.pieces[index]?.kind)
        votes.set(one, (votes.get(one) ?? 0) + likeness.weight(feature))
  }
  const scored = [...votes]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, mostCandidates)
    .map(([other]) => ({other, score: likeness.between(index, other)}))
    .sort((a, b) => b.score - a.score || a.other - b.other)
  const [first, second] = scored
  if (first === undefined || first.score < alike) return undefined
  const isClear = second === undefined || second.score < first.score - margin
  return {before: index, after: first.other, score: first.score, isSure: first.score >= sure && isClear}
}
