import {setTimeout as wait} from 'node:timers/promises'
import {describe, expect, test} from 'vitest'
import {inLanes} from '../../../pipeline/editions/html/in-lanes.ts'

describe('what is done in lanes', () => {
  test('comes out in the order of the items, whichever ends first', async () => {
    const made = await inLanes([3, 1, 2], 2, async (one) => {
      await wait(one)
      return one * 10
    })
    expect(made).toEqual([30, 10, 20])
  })

  test('has so many under way, and no more', async () => {
    let under = 0
    let most = 0
    await inLanes([1, 2, 3, 4, 5], 2, async () => {
      most = Math.max(most, (under += 1))
      await wait(1)
      under -= 1
    })
    expect(most).toBe(2)
  })

  test('begins nothing after a failure', async () => {
    const begun: number[] = []
    const failing = inLanes([1, 2, 3, 4], 2, async (one) => {
      begun.push(one)
      await wait(one)
      if (one === 1) throw new Error('it broke')
    })
    await expect(failing).rejects.toThrow('it broke')
    await wait(5)
    expect(begun).toEqual([1, 2])
  })

  test('is nothing where there are no items', async () => {
    expect(await inLanes([], 2, () => Promise.resolve(1))).toEqual([])
  })
})
