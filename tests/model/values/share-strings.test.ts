/** Strings that are the same stand in memory once, and what holds them says the same as before. */
import {deserialize, serialize} from 'node:v8'
import {expect, test} from 'vitest'
import {collectGarbage} from '../../../pipeline/platform/collect-garbage.ts'
import {createStringSharing} from '../../../pipeline/model/values/share-strings.ts'

/** As it comes from another thread. */
function fromElsewhere<T>(value: T): T {
  const copy: T = deserialize(serialize(value))
  return copy
}

test('plain data is the same, keys of any name and what is no text among it', () => {
  const value = {
    list: ['alpha', 'alpha', 1, null, undefined],
    deep: [{path: 'alpha', more: {path: 'alpha', ['__proto__x']: 'bravo'}}],
    bytes: new Uint8Array([1, 2]),
    map: new Map([['alpha', 'bravo']])
  }
  const text = '{"__proto__": "alpha", "constructor": {"alpha": "alpha"}}'
  const shared = createStringSharing()({value: fromElsewhere(value), parsed: JSON.parse(text)})
  expect(shared.value).toEqual(value)
  expect(JSON.stringify(shared.parsed)).toBe(JSON.stringify(JSON.parse(text)))
})

test('a text that is told two hundred times takes the memory of one', () => {
  const told = serialize(Array.from({length: 200}, () => ({long: 'alpha '.repeat(10_000)})))
  const mebibytes = (): number => {
    collectGarbage()
    return process.memoryUsage().heapUsed / 1024 / 1024
  }
  const before = mebibytes()
  const shared = createStringSharing()(deserialize(told))
  expect(mebibytes() - before).toBeLessThan(4)
  expect(shared).toEqual(deserialize(told))
})
