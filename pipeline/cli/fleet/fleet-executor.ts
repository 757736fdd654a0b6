/** Runs the jobs of publications by a fleet, in batches named by what they are made from; what concerns the library as a whole is done here. */
import {createHash} from 'node:crypto'
import {deflateRawSync, inflateRawSync} from 'node:zlib'
import {unpackMade, type Job, type Result} from '../../driver/index.ts'
import {JobFailed, JobStopped} from '../../model/host.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {ProjectFailure} from '../../model/world.ts'
import {MissingBlob, missingIn, type FleetBlobs} from '../../platform/fleet/fleet-blobs.ts'
import {BatchFailure} from '../../platform/errors.ts'
import type {BatchQueue} from '../../platform/fleet/batch-queue.ts'
import {openSeal, Refused, seal} from '../../platform/fleet/seal.ts'
import type {Workers} from '../../platform/workers/workers.ts'
import {withoutMemos} from './given-memos.ts'
import {decodeAnswers, decodeTasks, encode, purposes, type FleetAnswer, type FleetTask} from './messages.ts'

export interface FleetOptions {
  readonly key: string
  /** The digest of what all jobs share. */
  readonly build: string
  readonly blobs: FleetBlobs
  /** What workers made, for this build and others. */
  readonly madeBlobs: FleetBlobs
  readonly queue: BatchQueue
  /** Whether a build of the same was begun before. */
  readonly isTakenUp: boolean
  /** Runs what belongs to no publication. */
  readonly local: Workers<Job, Result>
  /** Seconds of processor time that a job may take. */
  readonly secondsOf: (job: Job) => number
  /** Bytes of the documents of a publication. */
  readonly weightOf: (source: PublicationSource) => number
  /** Gives bytes again that were sent to the store. */
  readonly sentBytes: (sha256: string) => Promise<Uint8Array | undefined>
  /** Mebibytes of a worker's heap. */
  readonly heapMebibytes: number
}

interface Waiting extends Pick<FleetTask, 'job' | 'given'>, Settling {}

interface Settling {
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/** Jobs that are sent: while they wait they are held packed, since each has a part of the library's index. */
interface Batch {
  /** Written, and compressed. */
  readonly tasks: Uint8Array
  readonly settling: readonly Settling[]
}

/** A batch has so many jobs or bytes of documents at most: what is lost with a worker. */
const mostJobs = 16
const mostBytes = 128 * 1024
/** Milliseconds without another job after which those that wait are sent: jobs come one by one, each when the store has said what it keeps for it. */
const quiet = 30
/** So many batches are out at once, at least one for each thread of a large fleet. */
const batchesAtOnce = 256
/** Bytes that count for what the library's index has of a document. */
const indexBytes = 2048
/** How often the same bytes are put again for one batch. */
const mostRepairs = 2

export function createFleetExecutor(options: FleetOptions): Workers<Job, Result> {
  const {madeBlobs, queue, local} = options
  let waiting: Waiting[] = []
  let timer: NodeJS.Timeout | undefined
  let known: Promise<ReadonlyMap<string, FleetAnswer>> | undefined

  const sendWaiting = (): void => {
    const all = waiting
    waiting = []
    clearTimeout(timer)
    for (const batch of batchesOf(all, options.weightOf)) sendPacked(batch, options)
  }
  /** What a build that was ended has got, if this one takes it up. */
  const knownResult = async (job: Job): Promise<Result | undefined> => {
    known ??= options.isTakenUp ? knownAnswers(options) : Promise.resolve(new Map())
    const answers = await known
    const answer = answers.size === 0 ? undefined : answers.get(digestOfJob(job))
    if (answer === undefined) return undefined
    const result = await resultOf(answer, madeBlobs).catch(ignoreMissing)
    // What failed is tried again.
    return result instanceof Error ? undefined : result
  }

  /** The result, where it is known; else what is to be sent. */
  const begin = async (job: Job): Promise<Result | Pick<FleetTask, 'job' | 'given'>> => {
    const lacks = job.kind === 'make' ? (job.lacks ?? []) : []
    await Promise.all(lacks.map((sha256) => giveUpLost(sha256, madeBlobs)))
    return (await knownResult(job)) ?? withoutMemos(job, madeBlobs)
  }
  const add = (task: Pick<FleetTask, 'job' | 'given'>): Promise<Result> =>
    new Promise((resolve, reject) => {
      waiting.push({...task, resolve, reject})
      clearTimeout(timer)
      // What comes soon after goes in the same batch.
      if (waiting.length >= mostJobs) sendWaiting()
      else timer = setTimeout(sendWaiting, quiet)
    })

  return {
    atOnce: batchesAtOnce * mostBytes,
    weightOf: (source) =>
      Math.max(mostBytes / mostJobs, options.weightOf(source) + indexBytes * source.documents.length),
    // Nothing here holds the job while it waits.
    run: (job) =>
      'source' in job ? begin(job).then((begun) => ('kind' in begun ? begun : add(begun))) : local.run(job),
    leaveTo: (affinity) => local.leaveTo(affinity),
    close: async () => {
      await Promise.all([queue.close(), local.close()])
    }
  }
}

function packed(batch: readonly Waiting[], {secondsOf}: FleetOptions): Batch {
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

function tasksOf({tasks}: Batch): Uint8Array {
  return new Uint8Array(inflateRawSync(tasks))
}

function halvesOf(batch: Batch): readonly Batch[] {
  const tasks = decodeTasks(tasksOf(batch))
  const half = Math.ceil(tasks.length / 2)
  return [
    pack(tasks.slice(0, half), batch.settling.slice(0, half)),
    pack(tasks.slice(half), batch.settling.slice(half))
  ]
}

/** Settles each job, those of a batch that cannot be written, too; nothing here holds them unpacked. */
function sendPacked(jobs: readonly Waiting[], options: FleetOptions): void {
  try {
    const batch = packed(jobs, options)
    send(batch, options).catch((error: unknown) => {
      rejectAll(batch.settling, error)
    })
  } catch (error) {
    rejectAll(jobs, error)
  }
}

function rejectAll(settling: readonly Settling[], reason: unknown): void {
  for (const {reject} of settling) reject(reason)
}

/** Settles each job of a batch. */
async function send(batch: Batch, options: FleetOptions): Promise<void> {
  const {settling} = batch
  try {
    const answers = await answersTo(batch, options)
    for (const [index, {resolve, reject}] of settling.entries()) {
      const answer = answers[index]
      if (answer instanceof Error) reject(answer)
      else if (answer !== undefined) resolve(answer)
    }
  } catch (error) {
    const isDeadly = error instanceof BatchFailure && error.hasKilled
    if (isDeadly && settling.length > 1) {
      // One of them ends its worker: it is found by halves, and is a finding like any other.
      await Promise.all(halvesOf(batch).map((half) => send(half, options)))
      return
    }
    rejectAll(settling, isDeadly ? new JobStopped('memory', options.heapMebibytes) : error)
  }
}

/** Of each job its result, or why it has none. Rejects where nothing is known of them. */
async function answersTo(batch: Batch, options: FleetOptions): Promise<readonly (Result | Error)[]> {
  const {key, build, blobs, madeBlobs, queue} = options
  const tasks = await blobs.put(tasksOf(batch))
  const asking = seal(key, purposes.batch, [build, tasks])
  // Under another key it is another batch: what was answered to that is not believed.
  const id = sha256Of(JSON.stringify(asking))
  const repairs = new Map<string, number>()
  for (;;) {
    try {
      const message = await queue.run(id, asking)
      const [asked, answered = ''] = openSeal(key, purposes.answers, message)
      if (asked !== tasks) throw new Refused('a worker answered to another batch')
      const answers = decodeAnswers(await blobs.get(answered), batch.settling.length)
      return await Promise.all(answers.map((answer) => resultOf(answer, madeBlobs)))
    } catch (error) {
      const missing = error instanceof Error ? missingIn(error.message) : undefined
      const isForged = error instanceof Refused
      if (missing === undefined && !isForged) throw error
      const count = (repairs.get(missing ?? '') ?? 0) + 1
      if (count > mostRepairs) throw isForged ? new BatchFailure(error.message, false) : error
      repairs.set(missing ?? '', count)
      // What a worker made is given up, for it to be made again; what was sent is sent again; who has no key is asked again.
      if (error instanceof MissingBlob && error.folder === 'blobs') await madeBlobs.giveUp(error.sha256)
      else if (missing !== undefined)
        await repair(missing, missing === tasks ? tasksOf(batch) : await options.sentBytes(missing), blobs)
      await queue.forget(id)
    }
  }
}

/** What was sent is sent again; what a worker answered is given up, for it to be made again. */
async function repair(sha256: string, bytes: Uint8Array | undefined, blobs: FleetBlobs): Promise<void> {
  if (bytes === undefined) {
    await blobs.giveUp(sha256)
  } else if ((await blobs.replace(bytes)) !== sha256) {
    throw new ProjectFailure('a file of the project changed while it was read', 'run the command again')
  }
}

/** What is there after all stays: one failure to read it tells nothing of it. Throws `StoreFailure`. */
async function giveUpLost(sha256: string, blobs: FleetBlobs): Promise<void> {
  try {
    await blobs.get(sha256)
  } catch (error) {
    ignoreMissing(error)
    await blobs.giveUp(sha256)
  }
}

/** The answers to jobs, by what these are, of all batches that were signed for this build. */
async function knownAnswers({
  key,
  build,
  blobs,
  queue
}: FleetOptions): Promise<ReadonlyMap<string, FleetAnswer>> {
  const known = new Map<string, FleetAnswer>()
  for (const {message, answer} of await queue.takeUp(build)) {
    try {
      const [, tasks = ''] = openSeal(key, purposes.batch, message)
      const [asked, answered = ''] = openSeal(key, purposes.answers, answer)
      if (asked !== tasks) continue
      const jobs = decodeTasks(await blobs.get(tasks))
      const answers = decodeAnswers(await blobs.get(answered), jobs.length)
      for (const [index, {job}] of jobs.entries()) {
        const one = answers[index]
        if (one !== undefined) known.set(digestOfJob(job), one)
      }
    } catch (error) {
      if (!(error instanceof Refused)) ignoreMissing(error)
    }
  }
  return known
}

/**
 * Of what a job asks for, without what builds before give it, which only saves time: as a worker reads it, for texts that are the
 * same may be written in two ways, of which one comes out.
 */
function digestOfJob(job: Job): string {
  const {kept: _, made: __, ...asked} = {kept: undefined, made: undefined, ...job}
  const [read] = decodeTasks(encode([{job: asked, seconds: 1}]))
  return createHash('sha256')
    .update(encode(read === undefined ? [] : [read]))
    .digest('hex')
}

function ignoreMissing(error: unknown): undefined {
  if (!(error instanceof MissingBlob)) throw error
}

/** Those of a kind together, the heaviest first. */
function batchesOf(
  all: readonly Waiting[],
  weightOf: FleetOptions['weightOf']
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

/** Throws `MissingBlob`. */
async function resultOf(answer: FleetAnswer, blobs: FleetBlobs): Promise<Result | Error> {
  switch (answer.kind) {
    case 'done':
      return answer.result
    case 'made': {
      const {pack, made} = answer
      const result = unpackMade(await blobs.get(pack))
      if (result === undefined) throw new MissingBlob(pack, 'blobs')
      return {...result, pack, ...(made === undefined ? {} : {made})}
    }
    case 'stopped':
      return new JobStopped(answer.limit, answer.allowed, answer.at)
    case 'failed': {
      const {message, stack, hint, at} = answer
      if (hint === undefined) return new JobFailed(message, {stack, at})
      const error = new ProjectFailure(message, hint)
      error.stack = stack
      return error
    }
  }
}
