/** Items that are made later are made once each, when they are asked for, wherever they are kept from then on. */
import {fc, test as property} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {heldItems, laterItems} from '../../pipeline/model/put-by/later-items.ts'

/** What each part put by is given back as is another copy. */
const putBy = (bytes: Uint8Array) => {
  const copy = bytes.slice()
  return () => copy.slice()
}

property.prop([fc.array(fc.record({word: fc.string()})), fc.array(fc.nat({max: 40})), fc.boolean()])(
  'each is made once, and none before it is asked for',
  (list, asked, isPutBy) => {
    const made: number[] = []
    const makers = list.map((item, index) => () => {
      made.push(index)
      return item
    })
    const items = laterItems(makers, ['word'], isPutBy ? putBy : undefined)
    expect(items).toHaveLength(list.length)
    for (const index of asked) expect(items.at(index)).toEqual(list[index])
    expect(made).toEqual([...new Set(asked.filter((index) => index < list.length))])
    expect([...items]).toEqual(list)
    expect([...items]).toEqual(list)
    expect(made.toSorted((one, other) => one - other)).toEqual([...list.keys()])
  }
)

test('what is held is asked for once', () => {
  let asked = 0
  const items = laterItems(
    [
      () => {
        asked += 1
        return {word: 'alpha'}
      }
    ],
    ['word'],
    putBy
  )
  const held = heldItems(items)
  expect(asked).toBe(0)
  expect(held.at(0)).toBe(held.at(0))
  expect([held.length, held.at(1), asked]).toEqual([1, undefined, 1])
})

test('where nothing is made there is nothing, and it is asked for again', () => {
  const items = laterItems<{readonly word: string}>([() => undefined], ['word'])
  expect([items.at(0), items.at(0), [...items]]).toEqual([undefined, undefined, []])
})
