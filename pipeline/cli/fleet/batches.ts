/** Puts jobs that wait for a fleet into batches, which are held packed until they are answered. */
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import type {Job, Result} from '../../driver/index.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import {decodeTasks, encode, type FleetTask} from './messages.ts'

/** A job, and who waits for it. */
export interface Waiting extends Pick<FleetTask, 'job' | 'given'>, Settling {}

export interface Settling {
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/** Jobs that are sent: while they wait they are held packed, since each has a part of the library's index. */
export interface Batch {
  /** Written, and compressed. */
  readonly tasks: Uint8Array
  readonly settling: readonly Settling[]
}

/** A batch has so many jobs or bytes of documents at most: what is lost with a worker. */
export const mostJobs = 16
export const mostBytes = 128 * 1024

/** Those of a kind together, the heaviest first. */
export function batchesOf(
  all: readonly Waiting[],
  weightOf: (source: PublicationSource) => number
): readonly (readonly Waiting[])[] {
  const batches: {readonly kind: string; readonly jobs: Waiting[]; weight: number}[] = []
  for (const one of all) {
    const weight = 'source' in one.job ? weightOf(one.job.source) : 0
    const open = batches.findLast(({kind}) => kind === one.job.kind)
    if (open !== undefined && open.jobs.length < mostJobs && open.weight + weight <= mostBytes) {
      open.jobs.push(one)
      open.weight += weight
    } else batches.push({kind: one.job.kind, jobs: [one], weight})
  }
  return batches.sort((a, b) => b.weight - a.weight).map(({jobs}) => jobs)
}

/** `secondsOf` are those of processor time that a job may take. */
export function packed(batch: readonly Waiting[], secondsOf: (job: Job) => number): Batch {
  const tasks = batch.map(({job, given}) => ({
    job,
    seconds: secondsOf(job),
    ...(given === undefined ? {} : {given})
  }))
  return pack(
    tasks,
    batch.map(({resolve, reject}) => ({resolve, reject}))
  )
}

function pack(tasks: readonly FleetTask[], settling: readonly Settling[]): Batch {
  return {tasks: deflateRawSync(encode(tasks), {level: 1}), settling}
}

/** The tasks of a batch, as they are written. */
export function tasksOf({tasks}: Batch): Uint8Array {
  return new Uint8Array(inflateRawSync(tasks))
}

/** A batch of several jobs as two. */
export function halvesOf(batch: Batch): readonly Batch[] {
  const tasks = decodeTasks(tasksOf(batch))
  const half = Math.ceil(tasks.length / 2)
  return [
    pack(tasks.slice(0, half), batch.settling.slice(0, half)),
    pack(tasks.slice(half), batch.settling.slice(half))
  ]
}
