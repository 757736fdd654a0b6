import {expect, test} from 'vitest'
import {given} from '../../../pipeline/model/values/given.ts'

test('what has no value has no key, and the others stay in order', () => {
  const absent: string | undefined = undefined
  const kept = given({bravo: 0, alpha: '', absent, charlie: null, delta: false})
  expect(JSON.stringify(kept)).toBe('{"bravo":0,"alpha":"","charlie":null,"delta":false}')
  expect('absent' in kept).toBe(false)
})
