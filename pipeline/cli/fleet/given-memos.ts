/** Takes what was read and made of documents before out of a job, which may wait for long, and puts it back in where the job is run. */
import type {Job} from '../../driver/index.ts'
import {MissingBlob, type FleetBlobs} from '../../platform/fleet/fleet-blobs.ts'
import type {FleetTask, GivenDigests} from './messages.ts'

type Task = Pick<FleetTask, 'job' | 'given'>

/** What is to be given stays in the store that builds share, which has it from the build before. Throws `StoreFailure`. */
export async function withoutMemos(job: Job, blobs: FleetBlobs): Promise<Task> {
  if (job.kind !== 'read' && job.kind !== 'make') return {job}
  const kept = await digestIn(job.kept, blobs)
  const made = job.kind === 'make' ? await digestIn(job.made, blobs) : undefined
  if (kept === undefined && made === undefined) return {job}
  const nothing = new Uint8Array()
  const given: GivenDigests = {
    ...(kept === undefined ? {} : {kept}),
    ...(made === undefined ? {} : {made})
  }
  return {
    job: {
      ...job,
      ...(kept === undefined ? {} : {kept: nothing}),
      ...(made === undefined ? {} : {made: nothing})
    },
    given
  }
}

/** What the store has no more was read and made of nothing before. Throws `StoreFailure`. */
export async function withMemos<T extends Task>({given, ...task}: T, blobs: FleetBlobs) {
  const {job} = task
  if (given === undefined || (job.kind !== 'read' && job.kind !== 'make')) return task
  const found: {kept?: Uint8Array; made?: Uint8Array} = {}
  for (const name of ['kept', 'made'] as const) {
    const bytes = await bytesOf(given[name], blobs)
    if (bytes !== undefined) found[name] = bytes
  }
  return {...task, job: {...job, ...found}}
}

async function digestIn(bytes: Uint8Array | undefined, blobs: FleetBlobs): Promise<string | undefined> {
  return bytes === undefined || bytes.length === 0 ? undefined : blobs.put(bytes)
}

async function bytesOf(sha256: string | undefined, blobs: FleetBlobs): Promise<Uint8Array | undefined> {
  try {
    return sha256 === undefined ? undefined : await blobs.get(sha256)
  } catch (error) {
    if (error instanceof MissingBlob) return undefined
    throw error
  }
}
