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

test('who takes a job asks once of each seat, and not of each job', () => {
  const queue = createJobQueue<string, number>()
  const seats = ['first', 'second', 'third']
  for (const seat of seats) queue.own(`of ${seat}`, seat)
  for (let job = 0; job < 3000; job += 1) queue.add(`of ${seats[job % 3] ?? ''}`, job)
  let asked = 0
  const isBusy = (seat: string): boolean => {
    asked += 1
    return seat === 'third'
  }
  expect([queue.take('fourth', isBusy), asked]).toEqual([2, 3])
  expect([queue.take('third', isBusy), asked]).toEqual([5, 3])
  queue.add('of nobody', 3000)
  expect([queue.take('fourth', isBusy), asked]).toEqual([3000, 3])
})
