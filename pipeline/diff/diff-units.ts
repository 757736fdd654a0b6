/** Compares two editions, unit by unit. */
import {compareUnits, type Comparing} from './compare/compare-units.ts'
import type {BlockChange} from './difference.ts'
import {isRenamed} from './find-keys.ts'
import {findMoves, type Move} from './find-moves.ts'
import type {UnitPairs} from './with-replaced.ts'
import type {Told} from './without-consequences.ts'
import type {Context} from './units/context.ts'
import type {Unit} from './units/unit.ts'
import {wholeOf} from './whole-of.ts'

/** An edition, taken apart. */
export interface Side {
  readonly units: readonly Unit[]
  readonly context: Context
}

/** In reading order; what was removed stands where it stood, and what came or went as one is told as one. */
export function diffUnits(
  before: Side,
  after: Side,
  pairs: UnitPairs,
  comparing: Comparing
): readonly Told[] {
  const moves = findMoves(before.units, after.units, pairs)
  const back = new Map([...pairs].map(([earlier, today]) => [today, earlier]))
  const gone = removedAfter(before, pairs)
  const found = [...(gone.get(-1) ?? [])]
  after.units.forEach((unit, index) => {
    const earlier = before.units[back.get(index) ?? -1]
    if (earlier === undefined)
      found.push(...alone('added', index, {...after, isAlone: (one) => !back.has(one)}))
    else found.push(...paired(earlier, unit, moves.get(index), comparing))
    found.push(...(gone.get(index) ?? []))
  })
  return found
}

/** What is gone, by today's index of the last unit before it that is not. */
function removedAfter(before: Side, pairs: UnitPairs): ReadonlyMap<number, readonly Told[]> {
  const removed = new Map<number, Told[]>()
  let last = -1
  before.units.forEach((_, index) => {
    const today = pairs.get(index)
    if (today !== undefined) {
      last = today
      return
    }
    const told = alone('removed', index, {...before, isAlone: (one) => !pairs.has(one)})
    const others = removed.get(last)
    if (others === undefined) removed.set(last, [...told])
    else others.push(...told)
  })
  return removed
}

interface Lonely extends Side {
  readonly isAlone: (index: number) => boolean
}

/** None of what stands in something that came or went itself. */
function alone(change: 'added' | 'removed', index: number, side: Lonely): readonly Told[] {
  const unit = side.units[index]
  if (unit === undefined || (unit.parent >= 0 && side.isAlone(unit.parent))) return []
  const {text, count, notes} = wholeOf(index, side)
  const difference = {
    ...placeOf(unit),
    changes: [change],
    text,
    ...(count === 1 ? {} : {blocks: count})
  }
  return [{unit, notes, difference}]
}

function placeOf({key, type, headings, item, values}: Unit) {
  const isEquation = values.get('numbered') === true
  return {key, type: isEquation ? 'equation' : type, headings, ...(item === undefined ? {} : {item})}
}

/** None when both are the same. */
function paired(before: Unit, after: Unit, moved: Move | undefined, comparing: Comparing): readonly Told[] {
  const details = compareUnits(before, after, comparing)
  const isOther =
    before.key !== after.key && (isRenamed(before, after) || (after.type === 'heading' && details.length > 0))
  const changes: readonly BlockChange[] = [
    ...(details.length === 0 ? [] : (['changed'] as const)),
    ...(moved === undefined ? [] : (['moved'] as const)),
    ...(isOther ? (['renamed'] as const) : [])
  ]
  if (changes.length === 0) return []
  const difference = {
    ...placeOf(after),
    changes,
    ...(isOther ? {formerKey: before.key} : {}),
    ...(moved === undefined ? {} : {moved}),
    ...(details.length === 0 ? {} : {details})
  }
  return [{unit: after, notes: [], difference}]
}
