/** A list that is put by is the one that was put by, in whatever order its items are asked for. */
import {fc, test as property} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {changedItems} from '../../pipeline/model/put-by/items.ts'
import {putByList, putListBy} from '../../pipeline/model/put-by/put-by-list.ts'

const lists = fc.array(fc.record({word: fc.string(), all: fc.array(fc.nat())}), {maxLength: 50})

/** Parts that were put by, each given back as another copy. */
function away() {
  const parts: Uint8Array[] = []
  const putBy = (bytes: Uint8Array) => {
    parts.push(bytes.slice())
    return () => bytes.slice()
  }
  return {parts, putBy}
}

property.prop([lists, fc.array(fc.nat({max: 60}))])('each item is given back', (list, asked) => {
  const {putBy} = away()
  const items = putListBy(list, ['word', 'all'], putBy)
  expect(items).toHaveLength(list.length)
  for (const index of asked) expect(items.at(index)).toEqual(list[index])
  expect([...items]).toEqual(list)
  expect([...changedItems(items, ({word}) => word)]).toEqual(list.map(({word}) => word))
})

test('items are given back while others come, and some lie together', () => {
  const {parts, putBy} = away()
  const items = putByList<{readonly index: number}>(['index'], putBy)
  for (let index = 0; index < 100; index += 1) {
    items.push({index})
    expect([items.at(0), items.at(index), items.at(index + 1)]).toEqual([{index: 0}, {index}, undefined])
  }
  expect(parts).toHaveLength(6)
})

test('without anything to put it by, a list is held', () => {
  const list = [{index: 1}]
  expect(putListBy(list, ['index'])).toBe(list)
})
