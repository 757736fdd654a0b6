/** Asks a fleet for what a batch of jobs gives, and reads what workers answered: to this batch, or to a build that was ended. */
import {createHash} from 'node:crypto'
import {unpackMade, type Job, type Result} from '../../driver/index.ts'
import {JobFailed, JobStopped} from '../../model/host.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {ProjectFailure} from '../../model/world.ts'
import {BatchFailure} from '../../platform/errors.ts'
import type {BatchQueue} from '../../platform/fleet/batch-queue.ts'
import {MissingBlob, missingIn, type FleetBlobs} from '../../platform/fleet/fleet-blobs.ts'
import {openSeal, Refused, seal} from '../../platform/fleet/seal.ts'
import {tasksOf, type Batch} from './batches.ts'
import {decodeAnswers, decodeTasks, encode, purposes, type FleetAnswer} from './messages.ts'

/** Where a build asks. */
export interface Asking {
  readonly key: string
  /** The digest of what all jobs share. */
  readonly build: string
  readonly blobs: FleetBlobs
  /** What workers made, for this build and others. */
  readonly madeBlobs: FleetBlobs
  readonly queue: BatchQueue
  /** Gives bytes again that were sent to the store. */
  readonly sentBytes: (sha256: string) => Promise<Uint8Array | undefined>
}

/** How often the same bytes are put again for one batch. */
const mostRepairs = 2

/** Of each job its result, or why it has none. Rejects where nothing is known of them. */
export async function answersTo(batch: Batch, options: Asking): Promise<readonly (Result | Error)[]> {
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

/** The answers to jobs, by what these are, of all batches that were signed for this build. */
export async function knownAnswers({
  key,
  build,
  blobs,
  queue
}: Asking): Promise<ReadonlyMap<string, FleetAnswer>> {
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
export function digestOfJob(job: Job): string {
  const {kept: _, made: __, ...asked} = {kept: undefined, made: undefined, ...job}
  const [read] = decodeTasks(encode([{job: asked, seconds: 1}]))
  return createHash('sha256')
    .update(encode(read === undefined ? [] : [read]))
    .digest('hex')
}

/** Throws `MissingBlob`. */
export async function resultOf(answer: FleetAnswer, blobs: FleetBlobs): Promise<Result | Error> {
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

/** What is there after all stays: one failure to read it tells nothing of it. Throws `StoreFailure`. */
export async function giveUpLost(sha256: string, blobs: FleetBlobs): Promise<void> {
  try {
    await blobs.get(sha256)
  } catch (error) {
    ignoreMissing(error)
    await blobs.giveUp(sha256)
  }
}

/** Throws all but `MissingBlob`. */
export function ignoreMissing(error: unknown): undefined {
  if (!(error instanceof MissingBlob)) throw error
}
