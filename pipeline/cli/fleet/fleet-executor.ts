/** Runs the jobs of publications by a fleet, in batches named by what they are made from; what concerns the library as a whole is done here. */
import type {Job, Result} from '../../driver/index.ts'
import {JobStopped} from '../../model/host.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import {BatchFailure} from '../../platform/errors.ts'
import type {Workers} from '../../platform/workers/workers.ts'
import {
  answersTo,
  digestOfJob,
  giveUpLost,
  ignoreMissing,
  knownAnswers,
  resultOf,
  type Asking
} from './answers.ts'
import {
  batchesOf,
  halvesOf,
  mostBytes,
  mostJobs,
  packed,
  type Batch,
  type Settling,
  type Waiting
} from './batches.ts'
import {withoutMemos} from './given-memos.ts'
import type {FleetAnswer, FleetTask} from './messages.ts'

export interface FleetOptions extends Asking {
  /** Whether a build of the same was begun before. */
  readonly isTakenUp: boolean
  /** Runs what belongs to no publication. */
  readonly local: Workers<Job, Result>
  /** Seconds of processor time that a job may take. */
  readonly secondsOf: (job: Job) => number
  /** Bytes of the documents of a publication. */
  readonly weightOf: (source: PublicationSource) => number
  /** Mebibytes of a worker's heap. */
  readonly heapMebibytes: number
}

/** Milliseconds without another job after which those that wait are sent: jobs come one by one, each when the store has said what it keeps for it. */
const quiet = 30
/** So many batches are out at once, at least one for each thread of a large fleet. */
const batchesAtOnce = 256
/** Bytes that count for what the library's index has of a document. */
const indexBytes = 2048

/** Jobs that belong to a publication go to the fleet, some in a batch; all others are run here. */
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

/** Settles each job, those of a batch that cannot be written, too; nothing here holds them unpacked. */
function sendPacked(jobs: readonly Waiting[], options: FleetOptions): void {
  try {
    const batch = packed(jobs, options.secondsOf)
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
