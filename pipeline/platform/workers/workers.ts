/** Manages a pool of workers: each job ends within its time and memory, and all within theirs, or is ended. */
import {setInterval as startTicking} from 'node:timers'
import {Worker, type MessagePort} from 'node:worker_threads'
import {JobFailed, JobStopped} from '../../model/host.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import {ProjectFailure} from '../../model/world.ts'
import {shortageBehind, systemCode} from '../errors.ts'
import {leaveTuningToWorkers} from '../program/index.ts'
import {endWorker} from './ending.ts'
import {createJobQueue} from './job-queue.ts'
import {isAnswer, type Answer, type Start} from './messages.ts'
import type {SpareWorkers} from './spare-workers.ts'
import {createTimekeeper} from './timekeeper.ts'
import {createWhereabouts, forgetWhere, whereIn, type Where} from './whereabouts.ts'

export interface WorkersOptions<Job, Result> {
  /** The module that calls `serveJobs`. */
  readonly script: URL
  /** What it is started with: plain data. */
  readonly data: unknown
  readonly count: number
  readonly heapMebibytes: number
  /** The part of the heap for what is new; V8's own choice where it is absent, 48 or, with Node 24, more. */
  readonly youngMebibytes?: number
  /** Jobs of one affinity go to the worker that had the first, unless another stands idle. */
  affinityOf(job: Job): string
  /** Seconds of processor time for a job; it is also ended after ten times as many of the wall's clock. */
  secondsOf(job: Job): number
  /** Seconds of processor time for all jobs together. */
  readonly allSeconds: number
  /** Throws once nothing more is wanted: all jobs are then ended with what it throws. */
  stop?(): void
  isResult(value: unknown): value is Result
  /** What of a job is handed over and not copied. */
  transfersOf?(job: Job): readonly MessagePort[]
  /** Is told the thread of a worker that is no more. */
  onEnd?(threadId: number): void
  /** Where workers come from and go to that outlive this pool. */
  readonly spare?: SpareWorkers
}

export interface Workers<Job, Result> {
  /** Rejects with `JobStopped` at a limit; when the job throws, with what the project or the system lacks, or with `JobFailed`; with what `stop` throws. */
  readonly run: (job: Job) => Promise<Result>
  /** Ends the workers that have no job, but for the one that had those of an affinity, or any one: they start again for another job. */
  readonly leaveTo: (affinity?: string) => void
  readonly close: () => Promise<void>
  /** How many jobs keep all of them busy, those that whoever asks prepares meanwhile among them. */
  readonly atOnce: number
  /** Whether it counts jobs, or what publications weigh: that is how. */
  readonly weightOf?: (source: PublicationSource) => number
}

interface Waiting<Job, Result> {
  readonly job: Job
  readonly seconds: number
  readonly resolve: (result: Result) => void
  readonly reject: (reason: unknown) => void
}

/** A place for a worker, and the job that it has. */
interface Seat<Job, Result> {
  worker?: Worker
  current?: Waiting<Job, Result>
  /** Where its worker says at which file the job is: each has its own, for one that is ended may yet say something. */
  where: SharedArrayBuffer
}

/** Jobs that are in hand for each worker: the one that it has, and some that wait. */
const jobsForEach = 8

/** Milliseconds between two looks at the clock. */
const tick = 100

/** Workers start when there is a job for them, and a worker that was ended is started again for the next. */
export function createWorkers<Job, Result>(options: WorkersOptions<Job, Result>): Workers<Job, Result> {
  return new WorkerPool(options)
}

class WorkerPool<Job, Result> implements Workers<Job, Result>, Pool<Job, Result> {
  readonly atOnce: number
  readonly #options: WorkersOptions<Job, Result>
  readonly #seats: readonly Seat<Job, Result>[]
  readonly #queue = createJobQueue<Seat<Job, Result>, Waiting<Job, Result>>()
  readonly #keeper: ReturnType<typeof createTimekeeper>
  readonly #clock = createClock(() => this.#look())

  constructor(options: WorkersOptions<Job, Result>) {
    this.#options = options
    this.#seats = Array.from({length: Math.max(1, options.count)}, () => ({where: createWhereabouts()}))
    this.#keeper = createTimekeeper(options.allSeconds)
    this.atOnce = this.#seats.length * jobsForEach
  }

  readonly run = async (job: Job): Promise<Result> => {
    const over = this.#keeper.isOver()
    if (over !== undefined) throw over
    const options = this.#options
    options.stop?.()
    return new Promise<Result>((resolve, reject) => {
      this.#queue.add(options.affinityOf(job), {job, seconds: options.secondsOf(job), resolve, reject})
      this.assign()
    })
  }

  readonly leaveTo = (affinity?: string): void => {
    const anyOne = this.#seats.find(({worker}) => worker !== undefined)
    const owner = affinity === undefined ? anyOne : this.#queue.ownerOf(affinity)
    const idle = this.#seats.filter((seat) => seat !== owner && !isBusy(seat))
    if (owner !== undefined) void leave(idle, this, this.#options)
  }

  readonly close = async (): Promise<void> => {
    this.#queue.drain()
    await leave(this.#seats, this, this.#options)
  }

  assign(): void {
    // None is started for what one that is there can do.
    const there = this.#seats.filter(({worker}) => worker !== undefined)
    for (const seat of new Set([...there, ...this.#seats])) {
      const next = isBusy(seat) ? undefined : this.#queue.take(seat, isBusy)
      if (next !== undefined) this.#begin(seat, next)
    }
  }

  settle(seat: Seat<Job, Result>): Waiting<Job, Result> | undefined {
    const {current, worker} = seat
    if (worker !== undefined) this.#keeper.finish(worker)
    delete seat.current
    if (!this.#seats.some(isBusy)) this.#clock.stop()
    return current
  }

  end(seat: Seat<Job, Result>, reason: unknown): void {
    const {worker} = seat
    const job = this.settle(seat)
    delete seat.worker
    if (worker !== undefined) void endWorker(worker)
    job?.reject(reason)
    this.assign()
  }

  #begin(seat: Seat<Job, Result>, next: Waiting<Job, Result>): void {
    const options = this.#options
    seat.current = next
    this.#queue.own(options.affinityOf(next.job), seat)
    forgetWhere(seat.where)
    seat.worker ??= sitDown(seat, this, options)
    this.#keeper.begin(seat.worker, next.seconds)
    this.#clock.start()
    seat.worker.postMessage(next.job, options.transfersOf?.(next.job) ?? [])
  }

  #look(): void {
    try {
      this.#options.stop?.()
    } catch (reason) {
      for (const next of this.#queue.drain()) next.reject(reason)
      for (const seat of this.#seats) if (isBusy(seat)) this.end(seat, reason)
      return
    }
    const overdue = this.#keeper.overdue()
    const over = this.#keeper.isOver()
    if (over !== undefined) for (const next of this.#queue.drain()) next.reject(over)
    for (const seat of this.#seats) {
      const stop = seat.worker === undefined ? undefined : overdue.get(seat.worker)
      if (stop === undefined) continue
      const {at, by} = whereIn(seat.where)
      this.end(seat, stop.while(at, by))
    }
  }
}

function isBusy({current}: {readonly current?: unknown}): boolean {
  return current !== undefined
}

/** Calls what looks at the time again and again, from a start to a stop. */
function createClock(look: () => void): {readonly start: () => void; readonly stop: () => void} {
  let ticking: NodeJS.Timeout | undefined
  return {
    start: () => {
      ticking ??= startTicking(look, tick)
    },
    stop: () => {
      clearInterval(ticking)
      ticking = undefined
    }
  }
}

/** What a pool does when a worker answers or ends. */
interface Pool<Job, Result> {
  /** Frees a seat of its job. */
  settle(seat: Seat<Job, Result>): Waiting<Job, Result> | undefined
  /** Ends the worker of a seat, and its job for a reason. */
  end(seat: Seat<Job, Result>, reason: unknown): void
  /** Gives jobs that wait to seats that are free. */
  assign(): void
}

/** A worker that sits down in a seat, and is heard as long as it sits there. */
function sitDown<Job, Result>(
  seat: Seat<Job, Result>,
  pool: Pool<Job, Result>,
  options: WorkersOptions<Job, Result>
): Worker {
  seat.where = createWhereabouts()
  const worker = spareWorker(seat, options) ?? startWorker(seat, options)
  const {threadId} = worker
  // A worker that was ended has no seat any more, and what it still says is not heard.
  const isSeated = (): boolean => seat.worker === worker
  worker.on('message', (message: unknown) => {
    if (!isSeated()) return
    if (!isAnswer(message)) return
    const job = pool.settle(seat)
    if (message.kind === 'failed') job?.reject(failureOf(message, whereIn(seat.where)))
    else if (options.isResult(message.result)) job?.resolve(message.result)
    else job?.reject(new Error('a worker answered with something else than a result'))
    pool.assign()
  })
  worker.on('error', (error) => {
    if (isSeated()) pool.end(seat, stopOf(error, options.heapMebibytes, whereIn(seat.where)))
  })
  worker.on('exit', (code) => {
    options.onEnd?.(threadId)
    if (isSeated()) pool.end(seat, new JobFailed(`a worker ended with code ${code}`, whereIn(seat.where)))
  })
  return worker
}

/** Idle workers go where they are kept for another pool; all others end. */
async function leave<Job, Result>(
  seats: readonly Seat<Job, Result>[],
  pool: Pool<Job, Result>,
  options: WorkersOptions<Job, Result>
): Promise<void> {
  const ended: Worker[] = []
  for (const seat of seats) {
    const {worker, current} = seat
    pool.settle(seat)
    delete seat.worker
    if (worker === undefined) continue
    if (options.spare === undefined || current !== undefined) ended.push(worker)
    else options.spare.keep(kindOf(options), worker)
  }
  await Promise.all(ended.map(endWorker))
}

/** A heap that may reach this grows fourfold before V8 looks for garbage, a smaller one twofold. */
const greedyMebibytes = 2048

/** Workers of one kind are as good as each other, once they are started with the same. */
function kindOf<Job, Result>({script, heapMebibytes}: WorkersOptions<Job, Result>): string {
  return `${script.href} ${heapMebibytes}`
}

type Seated = Readonly<Pick<Seat<unknown, unknown>, 'where'>>

function spareWorker<Job, Result>({where}: Seated, options: WorkersOptions<Job, Result>): Worker | undefined {
  const worker = options.spare?.take(kindOf(options))
  const start: Start = {kind: 'start', data: options.data, where}
  worker?.postMessage(start, [])
  return worker
}

function startWorker<Job, Result>({where}: Seated, options: WorkersOptions<Job, Result>): Worker {
  const {script, data, heapMebibytes, youngMebibytes} = options
  const start: Start = {kind: 'start', data, where}
  leaveTuningToWorkers()
  return new Worker(script, {
    workerData: start,
    resourceLimits: {
      maxOldGenerationSizeMb: heapMebibytes === greedyMebibytes ? greedyMebibytes - 1 : heapMebibytes,
      ...(youngMebibytes === undefined ? {} : {maxYoungGenerationSizeMb: youngMebibytes})
    }
  })
}

type Failure = Extract<Answer<unknown>, {readonly kind: 'failed'}>

/** The error as the job threw it, with the worker's own stack. */
function failureOf({message, stack, hint, code}: Failure, {at}: Where): Error {
  if (hint === undefined && code === undefined) return new JobFailed(message, {stack, at})
  const error = hint === undefined ? new Error(message) : new ProjectFailure(message, hint)
  error.stack = stack
  return code === undefined ? error : Object.assign(error, {code})
}

/** What the worker's own end says: its memory limit, or a fault. */
function stopOf(error: unknown, heapMebibytes: number, {at, by}: Where): Error {
  if (systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY') return new JobStopped('memory', heapMebibytes, at, by)
  const thrown = error instanceof Error ? error : new Error(String(error))
  if (shortageBehind(thrown) !== undefined) return thrown
  const {message, stack} = thrown
  return new JobFailed(message, {at, ...(stack === undefined ? {} : {stack})})
}
