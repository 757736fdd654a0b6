/** Finds what stands elsewhere: in another section, block or document, or in another order. */
import {longestRising} from '../model/alignment/in-order.ts'
import type {UnitPairs} from './with-replaced.ts'
import {isSectioning, type Unit} from './units/unit.ts'
import {addTo} from '../model/values/group-by.ts'

export interface Move {
  /** Keys of what it stood in and stands in. */
  readonly from: string
  readonly to: string
}

/**
 * By today's index; as few as possible. What stands in something that came, or stood in something that went, stands in what is around
 * that: a heading put between two paragraphs moves neither. What moved along with its section or block is not told.
 */
export function findMoves(
  before: readonly Unit[],
  after: readonly Unit[],
  pairs: UnitPairs
): ReadonlyMap<number, Move> {
  const back = new Map([...pairs].map(([earlier, today]) => [today, earlier]))
  const earlierUnits: Kept = {units: before, isKept: (index) => pairs.has(index)}
  const todaysUnits: Kept = {units: after, isKept: (index) => back.has(index)}
  const [homes, homesToday] = [homesOf(earlierUnits), homesOf(todaysUnits)]
  const moves = new Map<number, Move>()
  const siblings = new Map<number, {readonly earlier: number; readonly today: number}[]>()
  for (const [today, earlier] of [...back].sort(([a], [b]) => a - b)) {
    if (after[today]?.type === 'note') continue
    const [list, listToday] = [before[earlier]?.parent ?? -1, after[today]?.parent ?? -1]
    const from = partOf(earlier, back.get(listToday), earlierUnits) ?? homes[earlier] ?? -1
    const to = partOf(today, pairs.get(list), todaysUnits) ?? homesToday[today] ?? -1
    if ((pairs.get(from) ?? -1) !== to)
      moves.set(today, {from: before[from]?.key ?? '', to: after[to]?.key ?? ''})
    else addTo(siblings, to, {earlier, today})
  }
  for (const [home, children] of siblings) {
    const staying = new Set(longestRising(children.map(({earlier}) => earlier)))
    const key = after[home]?.key ?? ''
    children.forEach(({today}, place) => {
      if (!staying.has(place)) moves.set(today, {from: key, to: key})
    })
  }
  return new Map([...moves].filter(([today]) => !wentAlong(today, {before, after, back, moves})))
}

/** Of each unit, the nearest that is in both editions: what it stands in, else the heading before it; of a heading its document. */
function homesOf({units, isKept}: Kept): readonly number[] {
  let [document, section] = [-1, -1]
  return units.map((unit, index) => {
    if (unit.type === 'document') {
      const kept = isKept(index)
      if (kept || document === -1) [document, section] = [index, index]
      return -1
    }
    const home =
      unit.type === 'heading' && isSection(unit.parent, units)
        ? document
        : homeOf(unit.parent, section, {units, isKept})
    if (unit.type === 'heading' && isSection(unit.parent, units) && isKept(index)) section = index
    return home
  })
}

/** Of an item whose list came or went: the list beside it that it is a part of, as one list was split in two, or two were joined. */
function partOf(item: number, whole: number | undefined, {units, isKept}: Kept): number | undefined {
  const list = units[item]?.parent ?? -1
  if (units[item]?.type !== 'listItem' || whole === undefined || isKept(list)) return undefined
  return units[list]?.parent === units[whole]?.parent ? whole : undefined
}

interface Kept {
  readonly units: readonly Unit[]
  readonly isKept: (index: number) => boolean
}

function homeOf(parent: number, section: number, {units, isKept}: Kept): number {
  for (let index = parent; index >= 0; index = units[index]?.parent ?? -1) {
    if (isSection(index, units)) return section
    if (isKept(index)) return index
  }
  return section
}

function isSection(index: number, units: readonly Unit[]): boolean {
  const unit = units[index]
  return unit === undefined || isSectioning(unit)
}

interface Moving {
  readonly before: readonly Unit[]
  readonly after: readonly Unit[]
  readonly back: ReadonlyMap<number, number>
  readonly moves: ReadonlyMap<number, Move>
}

/** A section below one that moved, when it was below that one. */
function wentAlong(today: number, {before, after, back, moves}: Moving): boolean {
  const holder = after[today]?.parent ?? -1
  return moves.has(holder) && back.get(holder) === before[back.get(today) ?? -1]?.parent
}
