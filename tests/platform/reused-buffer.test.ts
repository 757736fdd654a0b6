/** One buffer for one file after the other. */
import {expect, test} from 'vitest'
import {createReusedBuffer} from '../../pipeline/platform/reused-buffer.ts'

test('is the same memory for files that are not larger', () => {
  const buffer = createReusedBuffer()
  const first = buffer.borrow()
  const alpha = first.room(10)
  first.giveBack()
  const bravo = buffer.borrow().room(2000)
  expect([alpha.length, bravo.length]).toEqual([10, 2000])
  expect(bravo.buffer).toBe(alpha.buffer)
})

test('grows to a larger file', () => {
  const buffer = createReusedBuffer()
  const first = buffer.borrow()
  first.room(10)
  first.giveBack()
  expect(buffer.borrow().room(3_000_000).length).toBe(3_000_000)
})

test('is nobody else’s while somebody has it', () => {
  const buffer = createReusedBuffer()
  const first = buffer.borrow()
  const alpha = first.room(10)
  const second = buffer.borrow()
  expect(second.room(10).buffer).not.toBe(alpha.buffer)
  second.giveBack()
  expect(buffer.borrow().room(10).buffer).not.toBe(alpha.buffer)
})
