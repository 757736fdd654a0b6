/** Runs a batch of jobs on a worker's machine: judges what came through the queue, and answers with digests alone. */
import {packMade} from '../../driver/index.ts'
import type {Result} from '../../driver/index.ts'
import {JobFailed, JobStopped} from '../../model/host.ts'
import {ProjectFailure} from '../../model/world.ts'
import {systemCode} from '../../platform/errors.ts'
import {MissingBlob, missingIn, type FleetBlobs, type FleetFolder} from '../../platform/fleet/fleet-blobs.ts'
import {openSeal, Refused, seal, type Sealed} from '../../platform/fleet/seal.ts'
import type {ProgramIdentity} from '../../platform/program-identity.ts'
import {differences} from './differences.ts'
import {withMemos} from './given-memos.ts'
import {decodeBuild, decodeTasks, encode, purposes, type FleetAnswer, type FleetTask} from './messages.ts'

export interface BatchSurroundings {
  readonly key: string
  readonly identity: ProgramIdentity
  /** A fresh one for each batch: what was put by an earlier one may be spoilt since. */
  readonly openBlobs: (folder: FleetFolder) => FleetBlobs
  /** Runs a job of a build that is given by its digest, with its limits. */
  readonly run: (task: FleetTask & {readonly build: string}) => Promise<Result>
}

/** Throws `Refused` and `MissingBlob`, and for what this machine lacks, such as room on its disk, what the system said. */
export async function runBatch(
  message: unknown,
  {key, identity, openBlobs, run}: BatchSurroundings
): Promise<Sealed> {
  const [build = '', batch = ''] = openSeal(key, purposes.batch, message)
  const blobs = openBlobs('fleet')
  const made = openBlobs('blobs')
  const others = differences(decodeBuild(await blobs.get(build)).identity, identity)
  if (others.length > 0) throw new Refused(`another program: ${others.join(', ')}`)
  const answers: FleetAnswer[] = []
  for (const given of decodeTasks(await blobs.get(batch))) {
    const task = await withMemos(given, made)
    try {
      answers.push(await answerOf(await run({...task, build}), made))
    } catch (error) {
      answers.push(failureOf(error))
    }
  }
  return seal(key, purposes.answers, [batch, await blobs.replace(encode(answers))])
}

async function answerOf(result: Result, blobs: FleetBlobs): Promise<FleetAnswer> {
  if (result.kind !== 'make') return {kind: 'done', result}
  const {made, ...others} = result
  const pack = await blobs.replace(await packMade(others, blobs))
  return {kind: 'made', pack, ...(made === undefined ? {} : {made})}
}

/** What is the job's own; what is the store's or the machine's is thrown on, and tried again. */
function failureOf(error: unknown): FleetAnswer {
  if (!(error instanceof Error)) throw error
  const missing = missingIn(error.message)
  if (missing !== undefined) throw new MissingBlob(missing)
  if (error instanceof JobStopped) {
    const {limit, allowed, at} = error
    return {kind: 'stopped', limit, allowed, ...(at === undefined ? {} : {at})}
  }
  if (systemCode(error) !== undefined) throw error
  const hint = error instanceof ProjectFailure ? {hint: error.hint} : {}
  const at = error instanceof JobFailed && error.at !== undefined ? {at: error.at} : {}
  return {kind: 'failed', message: error.message, stack: error.stack ?? '', ...hint, ...at}
}
