/** Plain data is compared as its JSON is, but for the order of fields. */
import {fc, test as property} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {isSameData} from '../../pipeline/model/values/is-same-data.ts'

property.prop([fc.jsonValue(), fc.jsonValue()])(
  'two values are the same when their JSON is',
  (one, other) => {
    expect(isSameData(one, JSON.parse(JSON.stringify(one)))).toBe(true)
    expect(isSameData(one, other)).toBe(inOrder(one) === inOrder(other))
  }
)

test.each<[unknown, unknown, boolean]>([
  [{a: 1, b: undefined}, {a: 1}, true],
  [{a: 1}, {a: 1, b: undefined}, true],
  [{a: 1}, {a: 1, b: null}, false],
  [{a: 1, b: 2}, {b: 2, a: 1}, true],
  [[1, [2]], [1, [3]], false],
  [[], {}, false]
])('%j and %j: %s', (one, other, isSame) => {
  expect(isSameData(one, other)).toBe(isSame)
})

/** JSON with its fields in one order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  )
}
