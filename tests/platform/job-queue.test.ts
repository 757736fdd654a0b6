/** The queue of jobs: each seat's own first, then those of nobody, then those of seats that are busy. */
import {expect, test} from 'vitest'
import {createJobQueue} from '../../pipeline/platform/workers/job-queue.ts'

const nobody = (): boolean => false

test('a job goes to whoever had the one before of its kind, unless another stands idle', () => {
  const queue = createJobQueue<string, number>()
  queue.own('alpha', 'first')
  queue.add('alpha', 1)
  queue.add('bravo', 2)
  queue.add('alpha', 3)
  expect(queue.take('second', nobody)).toBe(2)
  queue.own('bravo', 'second')
  queue.add('bravo', 4)
  expect(queue.take('second', nobody)).toBe(4)
  expect(queue.take('second', nobody)).toBeUndefined()
  expect(queue.take('second', (seat) => seat === 'first')).toBe(1)
  // What follows goes with it.
  queue.own('alpha', 'second')
  expect(queue.take('first', nobody)).toBeUndefined()
  expect(queue.take('second', nobody)).toBe(3)
})

test('what nobody takes is drained once', () => {
  const queue = createJobQueue<string, number>()
  queue.own('alpha', 'first')
  queue.add('alpha', 1)
  queue.add('bravo', 2)
  expect(queue.drain()).toEqual([1, 2])
  expect(queue.drain()).toEqual([])
  expect(queue.take('first', nobody)).toBeUndefined()
})
