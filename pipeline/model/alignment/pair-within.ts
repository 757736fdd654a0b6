/** Pairs what stands in the same part of both versions, between neighbours that are paired, by how alike the words are. */
import {longestRising} from './in-order.ts'
import type {Likeness} from './likeness.ts'
import type {Pairing} from './pairing.ts'

const headingInPlace = 0.2

/** The likeness above which a block that alone is another in its place is sure to be the same. */
const alone = 0.25

/** At what likeness two blocks in the same place are one, and at what likeness nobody doubts it. */
export interface Bounds {
  readonly alike: number
  readonly sure: number
  /** Blocks of a gap, earlier times today's, that are compared with one another at most. */
  readonly mostComparisons: number
}

/** From the documents down: what is paired opens what it holds. */
export function pairWithin(pairing: Pairing, likeness: Pick<Likeness, 'between'>, bounds: Bounds): void {
  const {before} = pairing
  const roots = before.documents.map((_, index) => before.pieces.length + index)
  for (const index of [...roots, ...before.pieces.keys()])
    for (const gap of gapsOf(index, pairing)) pairGap(gap, {pairing, likeness, bounds})
}

interface Gap {
  readonly earlier: readonly number[]
  readonly today: readonly number[]
}

/** What has no partner on either side, by the partners around it that stayed in order. */
function gapsOf(holder: number, {before, after, ahead, back}: Pairing): readonly Gap[] {
  const other = ahead(holder)
  const earlier = before.children[holder] ?? []
  const today = other === undefined ? [] : (after.children[other] ?? [])
  const isOpen =
    earlier.some((one) => ahead(one) === undefined) && today.some((one) => back(one) === undefined)
  if (!isOpen) return []
  const places = new Map(today.map((child, place) => [child, place]))
  const kept = earlier.flatMap((child, place) => {
    const partner = places.get(ahead(child) ?? -1)
    return partner === undefined ? [] : [{place, partner}]
  })
  const anchors = longestRising(kept.map(({partner}) => partner)).flatMap((index) => kept[index] ?? [])
  const gaps: Gap[] = []
  let last = {place: -1, partner: -1}
  for (const anchor of [...anchors, {place: earlier.length, partner: today.length}]) {
    gaps.push({
      earlier: earlier.slice(last.place + 1, anchor.place).filter((one) => ahead(one) === undefined),
      today: today.slice(last.partner + 1, anchor.partner).filter((one) => back(one) === undefined)
    })
    last = anchor
  }
  return gaps.filter((gap) => gap.earlier.length > 0 && gap.today.length > 0)
}

interface Judging {
  readonly pairing: Pairing
  readonly likeness: Pick<Likeness, 'between'>
  readonly bounds: Bounds
}

/** Pairs in order, so that all together are as alike as can be (Needleman and Wunsch 1970). */
function pairGap({earlier, today}: Gap, judging: Judging): void {
  const {length} = today
  const {bounds, pairing} = judging
  if (earlier.length * length > bounds.mostComparisons) return
  const scores = earlier.map((one) => today.map((other) => scoreOf(one, other, judging)))
  const best: number[][] = [[...today, 0].map(() => 0)]
  for (const [row, line] of scores.entries()) {
    const [above, own] = [best[row] ?? [], [0]]
    for (const [column, score] of line.entries()) {
      const paired = score < bounds.alike ? 0 : (above[column] ?? 0) + score
      own.push(Math.max(paired, above[column + 1] ?? 0, own[column] ?? 0))
    }
    best.push(own)
  }
  let [row, column] = [earlier.length, length]
  while (row > 0 && column > 0) {
    const value = best[row]?.[column] ?? 0
    if (value === best[row - 1]?.[column]) row -= 1
    else if (value === best[row]?.[column - 1]) column -= 1
    else {
      row -= 1
      column -= 1
      const score = scores[row]?.[column] ?? 0
      const isClear = score === 1 || !hasRival(scores, {row, column, score})
      // Nothing else came or went there.
      const isAlone = earlier.length === 1 && length === 1 && score > alone
      pairing.pair(earlier[row] ?? -1, today[column] ?? -1, isAlone || (score >= bounds.sure && isClear))
    }
  }
}

/** Whether another block of the gap is as good a partner, or nearly. */
function hasRival(
  scores: readonly (readonly number[])[],
  {row, column, score}: {readonly row: number; readonly column: number; readonly score: number}
): boolean {
  const rivals = [
    ...(scores[row] ?? []).filter((_, index) => index !== column),
    ...scores.flatMap((line, index) => (index === row ? [] : (line[column] ?? [])))
  ]
  return rivals.some((rival) => rival > score - 0.1)
}

function scoreOf(one: number, other: number, {pairing: {before, after}, likeness}: Judging): number {
  if (before.keys[one] === after.keys[other]) return 1
  const kind = before.pieces[one]?.kind
  if (kind !== after.pieces[other]?.kind) return 0
  // A heading may have no word in common with the one that it was.
  return Math.max(kind === 'heading' ? headingInPlace : 0, Math.min(0.99, likeness.between(one, other)))
}
