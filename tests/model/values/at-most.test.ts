/** Many things are taken so many at once, in their order. */
import {setImmediate as pause} from 'node:timers/promises'
import {expect, test} from 'vitest'
import {atMost} from '../../../pipeline/model/values/at-most.ts'

test('no more are in hand than may be, and what they give is in order', async () => {
  let inHand = 0
  let most = 0
  const given = await atMost(3, ['alpha', 'bravo', 'charlie', 'delta', 'echo'], async (name) => {
    inHand += 1
    most = Math.max(most, inHand)
    // Later ones end first.
    for (let left = 10 - name.length; left > 0; left -= 1) await pause()
    inHand -= 1
    return name.toUpperCase()
  })
  expect(given).toEqual(['ALPHA', 'BRAVO', 'CHARLIE', 'DELTA', 'ECHO'])
  expect(most).toBe(3)
})

test('what one throws is thrown, and there may be nothing', async () => {
  const failing = atMost(2, [1, 2, 3], async (one) => {
    if (one === 2) throw new Error('bravo')
    return one
  })
  await expect(failing).rejects.toThrow('bravo')
  expect(await atMost(8, [], async () => 1)).toEqual([])
})

test('things of some weight are in hand together while they weigh no more than may be, or one alone', async () => {
  const inHand: number[] = []
  const seen: number[][] = []
  await atMost(
    5,
    [2, 3, 9, 1, 1, 4],
    async (weight) => {
      inHand.push(weight)
      seen.push([...inHand])
      await pause()
      await pause()
      inHand.splice(inHand.indexOf(weight), 1)
    },
    (weight) => weight
  )
  expect(Math.max(...seen.filter((one) => one.length > 1).map((one) => one.reduce((a, b) => a + b)))).toBe(5)
  expect(seen.filter((one) => one.includes(9))).toEqual([[9]])
  expect(seen).toHaveLength(6)
})
