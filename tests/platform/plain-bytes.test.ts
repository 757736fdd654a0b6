/** What is written as bytes comes back as it was, whatever data it is. */
import {fc, test} from '@fast-check/vitest'
import {expect} from 'vitest'
import {bytesOfPlain, plainIn} from '../../pipeline/platform/put-by/plain-bytes.ts'

const value = fc.anything({
  withMap: true,
  withSet: true,
  withDate: true,
  withBigInt: true,
  withSparseArray: true
})
const object = fc.dictionary(
  fc.string({unit: 'binary'}),
  fc.oneof(value, fc.string({unit: 'binary'}), fc.jsonValue()),
  {
    noNullPrototype: true
  }
)

test.prop([fc.oneof(object, fc.array(value))])('is what was written', (given) => {
  expect(plainIn(bytesOfPlain(given))).toStrictEqual(given)
})

test('is JSON where that says the same', () => {
  const isText = (given: object) => bytesOfPlain(given)[0] === '{'.charCodeAt(0)
  expect(isText({alpha: ['bravo \ud800', 1.5, null, {__proto__x: true}]})).toBe(true)
  for (const other of [undefined, Number.NaN, -0, new Map(), new Date(0)]) expect(isText({other})).toBe(false)
})
