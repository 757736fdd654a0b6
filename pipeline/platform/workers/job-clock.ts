/**
 * Measures the processor time of jobs. Node 20 tells that of the process, and of a thread only how long it had work;
 * both together tell it of a job on every system, and no busy neighbour makes it more.
 */
import {performance, type EventLoopUtilization} from 'node:perf_hooks'
import type {Worker} from 'node:worker_threads'
import {shareTime} from './share-time.ts'

/** What a job took since it was asked before, in milliseconds. */
export interface Taken {
  /** Of the processor. */
  readonly processor: number
  /** Of the wall's clock. */
  readonly wall: number
}

export interface JobClock {
  /** What the job of each took since the clock was read before; a worker is known from then on. */
  read(workers: readonly Worker[]): readonly Taken[]
}

/** A longer span is no work: the process was stopped, or the machine slept. */
const longestSpan = 5000

/** Counts from the moment that it is made, in milliseconds. */
export function createJobClock(): JobClock {
  const seen = new WeakMap<Worker, EventLoopUtilization>()
  let processor = process.cpuUsage()
  let wall = performance.now()
  let own = performance.eventLoopUtilization()

  return {
    read(workers) {
      const now = performance.now()
      const used = process.cpuUsage(processor)
      const main = performance.eventLoopUtilization()
      const span = Math.min(now - wall, longestSpan)
      const shares = workers.map((worker) => {
        const loop = worker.performance.eventLoopUtilization()
        const before = seen.get(worker) ?? loop
        seen.set(worker, loop)
        const active = Math.min(span, Math.max(0, loop.active - before.active))
        return {active, waiting: span - active}
      })
      const mine = {active: Math.min(span, Math.max(0, main.active - own.active)), waiting: 0}
      const given = shareTime((used.user + used.system) / 1000, [...shares, mine])
      processor = process.cpuUsage()
      wall = now
      own = main
      return shares.map((_, index) => ({processor: given[index] ?? 0, wall: span}))
    }
  }
}
