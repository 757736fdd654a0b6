/** Garbage is collected by a value of V8's that does not stay. */
import {cachedDataVersionTag} from 'node:v8'
import {expect, test} from 'vitest'
import {collectGarbage} from '../../pipeline/platform/collect-garbage.ts'

test('what was let go of is collected, and V8 has the values that code was kept with', () => {
  const tag = cachedDataVersionTag()
  const used = (): number => process.memoryUsage().heapUsed / 1024 / 1024
  collectGarbage()
  const before = used()
  let held: readonly object[] = Array.from({length: 1_000_000}, () => ({}))
  expect(held).toHaveLength(1_000_000)
  expect(used() - before).toBeGreaterThan(8)
  held = []
  collectGarbage()
  expect(used() - before).toBeLessThan(8)
  expect(cachedDataVersionTag()).toBe(tag)
})
