/** The cache keeps what was used last, within its bytes. */
import {expect, test} from 'vitest'
import {createBoundedCache} from '../../pipeline/platform/bounded-cache.ts'

test('lets go of what was used longest ago', () => {
  const cache = createBoundedCache<string>(10)
  cache.set('a', 'alpha', 4)
  cache.set('b', 'bravo', 4)
  expect(cache.get('a')).toBe('alpha')
  cache.set('c', 'charlie', 4)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['alpha', undefined, 'charlie'])
})

test('counts a value that is replaced once, and keeps none above its capacity', () => {
  const cache = createBoundedCache<string>(10)
  cache.set('a', 'alpha', 6)
  cache.set('a', 'again', 6)
  cache.set('b', 'bravo', 4)
  cache.set('c', 'charlie', 11)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['again', 'bravo', undefined])
})
