/** Finds blocks whose words are much alike, wherever they stand, such as those that were moved and changed. */

/** A block that has no other yet. */
export interface Waiting {
  readonly index: number
  /** Blocks of different sorts are never one. */
  readonly sort: string
  readonly key: string
  readonly text: string
}

export interface AlikePair {
  readonly earlier: number
  readonly today: number
}

/**
 * Characters that are compared together. Two texts of one language share most of their pairs of letters, whatever they say; that they
 * share as many runs of this length is no chance.
 */
const comparedRun = 8

/** The part of their runs that both have, from which on they are one. */
const alike = 0.5

/** Characters of a text that are compared. */
const mostCompared = 4000

/** A run of this length is in few blocks: it leads from one to those that may be it. */
const leadingRun = 16

/** Runs that lead, of all blocks together; of more than these some are left out, in both editions the same. */
const mostLeading = 400_000

/** Blocks that have a run: one that more have leads nowhere. */
const mostSharing = 12

/** Blocks that share the most runs with one, and are compared with it. */
const mostCandidates = 3

/** The best pairs first; each block is in one pair at most. Takes time by the length of the texts, and no more. */
export function pairAlike(before: readonly Waiting[], after: readonly Waiting[]): readonly AlikePair[] {
  const length = [...before, ...after].reduce((sum, {text}) => sum + text.length, 0)
  const every = Math.max(1, Math.ceil(length / mostLeading))
  const leading = blocksByRun(after, every)
  const runs = new Map<Waiting, ReadonlySet<string>>()
  const found = before.flatMap((earlier) =>
    candidatesOf(earlier, leading, every).flatMap((today) => {
      const likeness = likenessOf(runsOf(earlier), runsOf(today))
      return likeness < alike ? [] : [{earlier, today, likeness}]
    })
  )
  const best = found.sort(
    (a, b) => b.likeness - a.likeness || a.earlier.index - b.earlier.index || a.today.index - b.today.index
  )
  const [takenBefore, takenToday] = [new Set<Waiting>(), new Set<Waiting>()]
  return best.flatMap(({earlier, today}) => {
    if (takenBefore.has(earlier) || takenToday.has(today)) return []
    takenBefore.add(earlier)
    takenToday.add(today)
    return [{earlier: earlier.index, today: today.index}]
  })

  function runsOf(block: Waiting): ReadonlySet<string> {
    const known = runs.get(block)
    if (known !== undefined) return known
    const own = new Set(runsIn(block.text.slice(0, mostCompared), comparedRun))
    runs.set(block, own)
    return own
  }
}

type Leading = ReadonlyMap<string, readonly Waiting[]>

function blocksByRun(blocks: readonly Waiting[], every: number): Leading {
  const found = new Map<string, Waiting[]>()
  for (const block of blocks) {
    for (const run of leadingRuns(block, every)) {
      const others = found.get(run)
      if (others === undefined) found.set(run, [block])
      else if (others.length <= mostSharing) others.push(block)
    }
  }
  return found
}

/** Those that share the most runs with a block. */
function candidatesOf(block: Waiting, leading: Leading, every: number): readonly Waiting[] {
  const shared = new Map<Waiting, number>()
  for (const run of leadingRuns(block, every)) {
    const others = leading.get(run) ?? []
    if (others.length > mostSharing) continue
    for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  return [...shared]
    .sort(([one, a], [other, b]) => b - a || one.index - other.index)
    .slice(0, mostCandidates)
    .map(([other]) => other)
}

function leadingRuns({sort, text}: Waiting, every: number): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const run of runsIn(text, leadingRun)) if (hash(run) % every === 0) runs.add(`${sort} ${run}`)
  return runs
}

function* runsIn(text: string, length: number): Generator<string> {
  for (let at = 0; at + length <= text.length; at += 1) yield text.slice(at, at + length)
}

/** Dice's coefficient, from 0 to 1. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const all = a.size + b.size
  if (all === 0) return 0
  let shared = 0
  for (const run of a) if (b.has(run)) shared += 1
  return (2 * shared) / all
}

/** FNV-1a, by UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}
