/** Queues batches in Redis by BullMQ, for workers on other machines. */
import {setInterval as startTicking} from 'node:timers'
import {setTimeout as wait} from 'node:timers/promises'
import type {Job, JobsOptions, Queue, QueueEvents} from 'bullmq'
import {BatchFailure} from '../errors.ts'
import type {AnsweredBatch, BatchQueue} from './batch-queue.ts'
import type {Connection} from './connection.ts'
import {openReach, type Patience} from './reach.ts'
import type {Sealed} from './seal.ts'

interface Pending {
  readonly message: Sealed
  readonly promise: Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** Seconds that what is done stays in Redis, for a build that was ended and comes back. */
const keptSeconds = 24 * 60 * 60
/** How a batch is tried, and kept. */
const jobOptions: JobsOptions = {
  attempts: 3,
  backoff: {type: 'exponential', delay: 500, jitter: 0.5},
  removeOnComplete: {age: keptSeconds},
  removeOnFail: {age: keptSeconds}
}
/** Milliseconds between two looks for what no event told. */
const look = 3000
/** Batches that are asked for in a look. */
const mostAsked = 200
/** Batches that are read at once. */
const page = 1000
/** Attempts at a question whose answer is cut off, and milliseconds before the second; before the third it is twice as many, and so on. */
const attempts = 6
const pause = 200

/** Loads `bullmq`, which loads `ioredis`. It and all methods but `close` reject with `OutputFailure` when the server is out of reach. */
export async function openBullQueue(
  name: string,
  connection: Connection,
  patience?: Patience
): Promise<BatchQueue> {
  const {Queue, QueueEvents} = await import('bullmq')
  const reach = openReach(connection, patience)
  const options = {connection: reach.options}
  const queue = new Queue(name, options)
  const events = new QueueEvents(name, options)
  // What the client reports is tried again: whether a batch is done is looked for all the same.
  events.on('error', () => undefined)
  reach.watch(queue, () => queue.getWaitingCount())
  try {
    await reach.hold(Promise.all([queue.waitUntilReady(), events.waitUntilReady()]))
  } catch (error) {
    await reach.close(queue, events)
    throw error
  }
  const batches = followBatches(queue, events)
  return {
    run: (id, message) => reach.hold(batches.run(id, message)),
    takeUp: (build) => reach.hold(whole(() => takeUp(queue, build))),
    forget: (id) => reach.hold(whole(() => forget(queue, id))),
    workers: async () =>
      batches.isWaiting() ? queue.getWorkersCount().catch(() => noneSeen(queue)) : undefined,
    giveUp: reach.giveUp,
    close: async () => {
      batches.close()
      await reach.close(queue, events)
    }
  }
}

/** Milliseconds between two looks: between two batches of a worker none is taken for a moment. */
const moment = 1000

/** The least rights do not let a client see others: nobody is there where batches wait and, at two looks, none is taken. */
export async function noneSeen(queue: Pick<Queue, 'getJobCounts'>, between = moment): Promise<0 | undefined> {
  const before = await waitingOnly(queue)
  if (before === 0) return undefined
  await wait(between)
  const after = await waitingOnly(queue)
  return after > 0 && after >= before ? 0 : undefined
}

/** How many batches wait where none is taken; 0 where one is. */
async function waitingOnly(queue: Pick<Queue, 'getJobCounts'>): Promise<number> {
  const {wait: waiting = 0, active = 0} = await queue.getJobCounts('wait', 'active')
  return active === 0 ? waiting : 0
}

interface Followed extends Pick<BatchQueue, 'run'> {
  /** Whether a batch is out. */
  readonly isWaiting: () => boolean
  /** Looks no more; those that are out are never settled. */
  readonly close: () => void
}

/** Settles each batch when the server tells its end, or at the next look. */
function followBatches(queue: Queue, events: QueueEvents): Followed {
  const pending = new Map<string, Pending>()
  const settle = (id: string, end: (one: Pending) => void): void => {
    const one = pending.get(id)
    pending.delete(id)
    if (one !== undefined) end(one)
  }
  const complete = (id: string, value: unknown): void =>
    settle(id, ({resolve}) => resolve(typeof value === 'string' ? parsed(value) : value))
  const fail = (id: string, reason: string): void =>
    settle(id, ({reject}) => reject(new BatchFailure(reason, /stalled more than/.test(reason))))

  /** Takes what Redis knows of a batch; adds it where Redis knows nothing, as after it was emptied. */
  const ask = async (id: string, {message}: Pending): Promise<void> => {
    // The state first: what was read of a batch before it was done has no answer.
    const state = await queue.getJobState(id)
    const job = state === 'completed' || state === 'failed' ? await queue.getJob(id) : undefined
    if (!pending.has(id)) return
    if (state === 'unknown') await queue.add('batch', message, {...jobOptions, jobId: id})
    else if (job !== undefined && state === 'completed') complete(id, job.returnvalue)
    else if (job !== undefined) fail(id, job.failedReason)
  }
  events.on('completed', ({jobId, returnvalue}) => complete(jobId, returnvalue))
  events.on('failed', ({jobId, failedReason}) => fail(jobId, failedReason))
  let asking: Promise<void> | undefined
  const askAll = async (): Promise<void> => {
    for (const [id, one] of [...pending].slice(0, mostAsked)) await ask(id, one).catch(() => undefined)
  }
  const ticking = startTicking(() => {
    asking ??= askAll().finally(() => (asking = undefined))
  }, look)
  return {
    run: async (id, message) => {
      const before = pending.get(id)
      if (before !== undefined) return before.promise
      await whole(() => forgetFailed(queue, id))
      const one = pendingOf(message)
      pending.set(id, one)
      await whole(() => ask(id, one))
      return one.promise
    },
    isWaiting: () => pending.size > 0,
    close: () => clearInterval(ticking)
  }
}

/** One that failed is tried anew: what it lacked may be there today. */
async function forgetFailed(queue: Queue, id: string): Promise<void> {
  const job = await queue.getJob(id)
  if ((await job?.isFailed()) === true) await job?.remove()
}

async function forget(queue: Queue, id: string): Promise<void> {
  const job = await queue.getJob(id)
  await job?.remove()
}

async function takeUp(queue: Queue, build: string): Promise<readonly AnsweredBatch[]> {
  for (const state of ['wait', 'delayed'] as const) {
    // One that a worker took meanwhile stays.
    for (const job of await jobsOf(queue, build, state)) await job.remove().catch(() => undefined)
  }
  const completed = await jobsOf(queue, build, 'completed')
  return completed.map(({data, returnvalue}): AnsweredBatch => ({message: data, answer: returnvalue}))
}

async function jobsOf(
  queue: Queue,
  build: string,
  state: 'completed' | 'wait' | 'delayed'
): Promise<readonly Job[]> {
  const found: Job[] = []
  for (let start = 0; ; start += page) {
    const jobs = await queue.getJobs([state], start, start + page - 1)
    found.push(...jobs.filter((job) => isOfBuild(job.data, build)))
    if (jobs.length < page) return found
  }
}

/**
 * Asks again where the connection was cut: the client does so by itself until a first part of an answer has come, and gives up
 * what has come in part. What Redis itself refuses is refused.
 */
async function whole<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask()
    } catch (error) {
      if (attempt === attempts || (error instanceof Error && error.name === 'ReplyError')) throw error
      await wait(pause * 2 ** (attempt - 1))
    }
  }
}

function isOfBuild(message: unknown, build: string): boolean {
  return typeof message === 'object' && message !== null && 'build' in message && message.build === build
}

function pendingOf(message: Sealed): Pending {
  const ends: Pick<Pending, 'resolve' | 'reject'>[] = []
  const promise = new Promise<unknown>((resolve, reject) => void ends.push({resolve, reject}))
  const [end] = ends
  if (end === undefined) throw new Error('a promise begins at once')
  return {message, promise, ...end}
}

function parsed(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return value
}
