/** Finds blocks that moved: to another part, or to another place in the order. */
import type {ComparedBlock} from './compared-blocks.ts'

export interface Move {
  readonly from: string
  readonly to: string
}

/** By today's index. As few blocks as possible are said to have moved past the others. */
export function findMoves(
  before: readonly ComparedBlock[],
  after: readonly ComparedBlock[],
  pairs: ReadonlyMap<number, number>
): ReadonlyMap<number, Move> {
  const keysToday = new Map<string, string>()
  for (const [earlier, today] of pairs) keysToday.set(before[earlier]?.key ?? '', after[today]?.key ?? '')
  const moves = new Map<number, Move>()
  const siblings = new Map<string, {readonly earlier: number; readonly today: number}[]>()
  for (const [earlier, today] of [...pairs].sort(([, a], [, b]) => a - b)) {
    const [from, to] = [before[earlier]?.parent ?? '', after[today]?.parent ?? '']
    if ((keysToday.get(from) ?? from) === to) {
      siblings.set(to, [...(siblings.get(to) ?? []), {earlier, today}])
    } else moves.set(today, {from, to})
  }
  for (const [parent, children] of siblings) {
    const staying = longestRise(children.map(({earlier}) => earlier))
    children.forEach(({today}, index) => {
      if (!staying.has(index)) moves.set(today, {from: parent, to: parent})
    })
  }
  return moves
}

/** The places of a longest rising subsequence (Fredman 1975, patience sorting). */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** By length, where the lowest end of a rise of that length stands. */
  const ends: number[] = []
  const previous = numbers.map((number, index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    const link = ends[low - 1]
    ends[low] = index
    return link
  })
  const rise = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.add(at)
  return rise
}
