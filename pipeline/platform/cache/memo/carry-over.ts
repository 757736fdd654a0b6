/** Chooses what is kept of parts that a build did not ask for, as those of editions that it did not make, or of a text before it was edited. */
import {mostUnused} from '../../../model/cache.ts'
import type {PlaceInBlock} from './memo-blocks.ts'
import type {MemoPack} from './memo-pack.ts'

/** All that is kept is at most so many times as large as what one of the last builds asked for. */
const mostTimes = 2

/**
 * Of what was kept `before` the parts that are not `used`: until as many builds in a row did not ask for one as for any other result, and while there is room, the
 * youngest first.
 */
export function carryOver(before: MemoPack, used: ReadonlyMap<string, PlaceInBlock>): MemoPack {
  const bytes = packedBytesOf(used)
  const asked = [bytes, ...before.asked].slice(0, mostUnused)
  const room = mostTimes * Math.max(...asked) - bytes
  let taken = 0
  const places = new Map<string, PlaceInBlock>()
  const ages = new Map<string, number>()
  const ageOf = (key: string): number => 1 + (before.ages.get(key) ?? 0)
  const others = [...before.places].filter(([key]) => !used.has(key) && ageOf(key) < mostUnused)
  for (const [key, place] of others.sort(([a], [b]) => ageOf(a) - ageOf(b))) {
    const size = packedBytesIn(place)
    // Shares of blocks are fractions: all of what was asked for once has room, whatever is lost in adding them.
    if (Math.floor(taken + size) > room) continue
    taken += size
    places.set(key, place)
    ages.set(key, ageOf(key))
  }
  return {places, ages, asked}
}

/** The room that parts take together. */
export function packedBytesOf(places: ReadonlyMap<string, PlaceInBlock>): number {
  let bytes = 0
  for (const place of places.values()) bytes += packedBytesIn(place)
  return Math.ceil(bytes)
}

/** A part's share of its block. */
function packedBytesIn({block, start, end}: PlaceInBlock): number {
  return (block.size * (end - start)) / block.length
}
