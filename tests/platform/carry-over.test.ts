/** Which parts stay that a build did not ask for. */
import {expect, test} from 'vitest'
import {carryOver} from '../../pipeline/platform/cache/memo/carry-over.ts'
import {inMemory} from '../../pipeline/platform/cache/memo/in-memory.ts'
import type {PlaceInBlock} from '../../pipeline/platform/cache/memo/memo-blocks.ts'

/** Parts of a block with a name, by their lengths. */
function placesIn(name: string, size: number, lengths: readonly number[]): ReadonlyMap<string, PlaceInBlock> {
  const length = lengths.reduce((sum, one) => sum + one, 0)
  const block = {packed: inMemory(new Uint8Array(size)), size, length}
  let end = 0
  return new Map(
    lengths.map((one, index) => {
      const start = end
      end += one
      return [`${name} ${String(index)}`, {block, start, end}]
    })
  )
}

test('all that a build as large asked for before has room, though parts are fractions of a block', () => {
  // Taken from the room one after the other, the last of these was larger than what was left of it.
  const before = placesIn('before', 100, [1, 1, 1])
  const used = placesIn('used', 100, [1])
  const {places} = carryOver({places: before, ages: new Map(), asked: [100]}, used)
  expect([...places.keys()]).toEqual([...before.keys()])
})

test('of more than that, what is asked for less lately goes', () => {
  const before = new Map([...placesIn('older', 100, [1]), ...placesIn('younger', 101, [1])])
  const ages = new Map([['older 0', 1]])
  const {places} = carryOver({places: before, ages, asked: [101]}, placesIn('used', 99, [1]))
  expect([...places.keys()]).toEqual(['younger 0'])
})
