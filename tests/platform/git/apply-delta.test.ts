/** Deltas of git's packs: what fits is applied, and what promises or makes too much is refused. */
import {expect, test} from 'vitest'
import {applyDelta} from '../../../pipeline/platform/git/apply-delta.ts'

const base = Buffer.from('alpha bravo')

test('copies of the base and new bytes, in order', () => {
  const delta = Buffer.from([11, 10, 0b10010001, 6, 5, 1, 45, 0b10010000, 4])
  expect(applyDelta(base, delta, 100).toString()).toBe('bravo-alph')
})

test.each<[string, readonly number[]]>([
  ['of another base', [12, 1, 1, 45]],
  ['that copies what is not there', [11, 9, 0b10010001, 6, 9]],
  ['that makes less than it says', [11, 2, 1, 45]],
  ['that makes more than it says', [11, 1, 2, 45, 45]],
  ['that makes too much', [11, 0xff, 0xff, 0xff, 0x7f]],
  ['that ends in its sizes', [11]]
])('a delta %s is refused', (_, bytes) => {
  expect(() => applyDelta(base, Buffer.from(bytes), 100)).toThrow(RangeError)
})
