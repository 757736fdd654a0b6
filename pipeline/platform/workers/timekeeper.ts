/** Tracks the time of jobs: which of them took more than they may, by themselves or together. */
import type {Worker} from 'node:worker_threads'
import {JobStopped} from '../../model/host.ts'
import {createJobClock} from './job-clock.ts'

export interface Timekeeper {
  /** A worker has a job that may take so many seconds of processor time. */
  begin(worker: Worker, seconds: number): void
  /** The worker's job is done, or was ended. */
  finish(worker: Worker): void
  /** Why all jobs, those that wait too, are to be ended; undefined as long as there is time. */
  isOver(): JobStopped | undefined
  /** The workers that are to be ended, and why. */
  overdue(): ReadonlyMap<Worker, JobStopped>
}

/** Milliseconds that a job took so far, and the seconds that it may take. */
interface Time {
  processor: number
  wall: number
  readonly seconds: number
}

/** A job may wait for a busy machine, but not for ever: so many times its seconds of processor time. */
const patience = 10

/** `allSeconds` are the seconds of processor time for all jobs together. */
export function createTimekeeper(allSeconds: number): Timekeeper {
  const clock = createJobClock()
  const times = new Map<Worker, Time>()
  let all = 0

  const account = (): void => {
    const taken = clock.read([...times.keys()])
    for (const [index, time] of [...times.values()].entries()) {
      const {processor = 0, wall = 0} = taken[index] ?? {}
      time.processor += processor
      time.wall += wall
      all += processor
    }
  }
  const isOver = (): JobStopped | undefined =>
    all > 1000 * allSeconds ? new JobStopped('build', allSeconds) : undefined

  return {
    isOver,
    begin: (worker, seconds) => {
      account()
      times.set(worker, {processor: 0, wall: 0, seconds})
    },
    finish: (worker) => {
      account()
      times.delete(worker)
    },
    overdue: () => {
      account()
      const stops = [...times].map(([worker, time]) => [worker, isOver() ?? stopOf(time)] as const)
      return new Map(stops.flatMap(([worker, stop]) => (stop === undefined ? [] : [[worker, stop]])))
    }
  }
}

function stopOf({processor, wall, seconds}: Time): JobStopped | undefined {
  if (processor > 1000 * seconds) return new JobStopped('time', seconds)
  return wall > 1000 * patience * seconds ? new JobStopped('silence', patience * seconds) : undefined
}
