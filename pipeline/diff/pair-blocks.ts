/** Pairs each block of the earlier edition with its counterpart today. */
import type {ComparedBlock} from './compared-blocks.ts'
import {likeness} from './likeness.ts'
import {pairAlike, type AlikePair, type Waiting} from './pair-alike.ts'

/** Texts that are as alike are one that was changed. */
const alike = 0.5

/** Blocks between two that are paired, earlier times today's, whose texts are compared with each other at most. */
const mostComparisons = 4000

/**
 * The index of a block today by that of an earlier one. First those that kept key and words, then words that have another key
 * (made keys count on when a block is put before theirs), then identifiers that an author gave, and words that are much alike, wherever they
 * stand, then keys whose words are alike, then words that are alike in the same
 * place, and last keys alone. Blocks of different types are never one.
 */
export function pairBlocks(
  before: readonly ComparedBlock[],
  after: readonly ComparedBlock[]
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (earlier: number, today: number): void => {
    pairs.set(earlier, today)
    taken.add(today)
  }
  const byKey = new Map(after.map((block, index) => [`${sortOf(block)} ${block.key}`, index]))
  const isFree = (index: number | undefined): index is number => index !== undefined && !taken.has(index)
  const sameKey = (test: (earlier: ComparedBlock, today: ComparedBlock) => boolean): void => {
    before.forEach((block, index) => {
      const today = byKey.get(`${sortOf(block)} ${block.key}`)
      const other = today === undefined ? undefined : after[today]
      if (!pairs.has(index) && isFree(today) && other !== undefined && test(block, other)) pair(index, today)
    })
  }

  sameKey((earlier, today) => earlier.text === today.text && (earlier.text !== '' || !isMade(earlier.key)))
  const waiting = new Map<string, number[]>()
  after.forEach((block, index) => {
    if (block.text === '' || taken.has(index)) return
    const name = `${sortOf(block)} ${block.text}`
    waiting.set(name, [...(waiting.get(name) ?? []), index])
  })
  before.forEach((block, index) => {
    const today = pairs.has(index) ? undefined : waiting.get(`${sortOf(block)} ${block.text}`)?.shift()
    if (isFree(today)) pair(index, today)
  })
  for (const pairAny of [pairGiven, pairAlike]) {
    const waitingNow = [
      free(before, (index) => pairs.has(index)),
      free(after, (index) => taken.has(index))
    ] as const
    for (const {earlier, today} of pairAny(...waitingNow)) pair(earlier, today)
  }
  sameKey((earlier, today) => likeness(earlier.text, today.text) >= alike)
  for (const {earlier, today} of gaps(before, after, pairs)) {
    if (earlier.length * today.length > mostComparisons) continue
    for (const index of earlier) {
      const block = before[index]
      const found = today.find((one) => isFree(one) && areAlike(block, after[one]))
      if (isFree(found)) pair(index, found)
    }
  }
  pairHolders(before, after, {pairs, pair, isFree})
  sameKey(() => true)
  return pairs
}

/** Its type; a block made from a record's data is none that an author wrote. */
function sortOf({type, record}: ComparedBlock): string {
  return record === undefined ? type : `made ${type}`
}

/** A key that was made of its section's, a letter and a number (docs/identifiers.md). */
function isMade(key: string): boolean {
  return /[-/][a-z]\d+(?:-\d+)?$/.test(key)
}

/** Blocks whose identifier, which was not made by counting, one block alone has on each side: they may stand in other documents. */
function pairGiven(before: readonly Waiting[], after: readonly Waiting[]): readonly AlikePair[] {
  const [earlier, today] = [byIdentifier(before), byIdentifier(after)]
  return [...earlier].flatMap(([name, found]) => {
    const others = today.get(name) ?? []
    const [one, other] = [found[0], others[0]]
    const isOne = found.length === 1 && others.length === 1
    return isOne && one !== undefined && other !== undefined ? [{earlier: one, today: other}] : []
  })
}

function byIdentifier(blocks: readonly Waiting[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const {index, sort, key} of blocks) {
    const slash = key.indexOf('/')
    if (slash === -1 || isMade(key)) continue
    const name = `${sort} ${key.slice(slash + 1)}`
    found.set(name, [...(found.get(name) ?? []), index])
  }
  return found
}

function free(blocks: readonly ComparedBlock[], isPaired: (index: number) => boolean): readonly Waiting[] {
  return blocks.flatMap((block, index) =>
    isPaired(index) ? [] : [{index, sort: sortOf(block), key: block.key, text: block.text}]
  )
}

function areAlike(a: ComparedBlock | undefined, b: ComparedBlock | undefined): boolean {
  if (a === undefined || b === undefined || sortOf(a) !== sortOf(b)) return false
  return likeness(a.text, b.text) >= alike
}

interface Gap {
  readonly earlier: readonly number[]
  readonly today: readonly number[]
}

/** What is not paired, by the paired block before it. */
function gaps(
  before: readonly ComparedBlock[],
  after: readonly ComparedBlock[],
  pairs: ReadonlyMap<number, number>
): readonly Gap[] {
  const found = new Map<number, {earlier: number[]; today: number[]}>()
  const gapAfter = (index: number): {earlier: number[]; today: number[]} => {
    const gap = found.get(index) ?? {earlier: [], today: []}
    found.set(index, gap)
    return gap
  }
  const paired = new Set(pairs.values())
  let last = -1
  before.forEach((_, index) => {
    const today = pairs.get(index)
    if (today === undefined) gapAfter(last).earlier.push(index)
    else last = today
  })
  last = -1
  after.forEach((_, index) => {
    if (paired.has(index)) last = index
    else gapAfter(last).today.push(index)
  })
  return [...found.values()]
}

interface Pairing {
  readonly pairs: ReadonlyMap<number, number>
  readonly pair: (earlier: number, today: number) => void
  readonly isFree: (index: number | undefined) => index is number
}

/** A list or a quotation has no words of its own: it is where the blocks in it are, innermost first. */
function pairHolders(
  before: readonly ComparedBlock[],
  after: readonly ComparedBlock[],
  {pairs, pair, isFree}: Pairing
): void {
  const earlierByKey = new Map(before.map(({key}, index) => [key, index]))
  const todayByKey = new Map(after.map(({key}, index) => [key, index]))
  for (let index = before.length - 1; index >= 0; index -= 1) {
    const today = pairs.get(index)
    const holder = earlierByKey.get(before[index]?.parent ?? '')
    const holderToday = today === undefined ? undefined : todayByKey.get(after[today]?.parent ?? '')
    if (holder === undefined || pairs.has(holder) || !isFree(holderToday)) continue
    const [earlier, other] = [before[holder], after[holderToday]]
    if (earlier === undefined || other === undefined || earlier.text + other.text !== '') continue
    if (sortOf(earlier) === sortOf(other)) pair(holder, holderToday)
  }
}
