/** A fleet in one process: jobs and answers go through a store in memory and a queue of plain text, as they do between machines. */
import {createFleetExecutor} from '../../../pipeline/cli/fleet/fleet-executor.ts'
import {encode, toldProject} from '../../../pipeline/cli/fleet/messages.ts'
import {runBatch} from '../../../pipeline/cli/fleet/run-batch.ts'
import {treeRunner} from '../../../pipeline/cli/fleet/tree-runner.ts'
import type {Job, Result} from '../../../pipeline/driver/index.ts'
import type {ProjectFiles} from '../../../pipeline/model/cache.ts'
import type {Project} from '../../../pipeline/model/publication/project.ts'
import {BatchFailure} from '../../../pipeline/platform/errors.ts'
import type {AnsweredBatch, BatchQueue} from '../../../pipeline/platform/fleet/batch-queue.ts'
import {createFleetBlobs, type FleetFolder} from '../../../pipeline/platform/fleet/fleet-blobs.ts'
import {compareInTree, sendTree} from '../../../pipeline/platform/fleet/send-tree.ts'
import type {Sealed} from '../../../pipeline/platform/fleet/seal.ts'
import type {ProgramIdentity} from '../../../pipeline/platform/program-identity.ts'
import type {Workers} from '../../../pipeline/platform/workers/workers.ts'
import type {MemoryStore} from '../../support/memory-store.ts'

export const key = 'k'.repeat(32)

export const identity: ProgramIdentity = {
  version: '1.0.0',
  program: 'a'.repeat(64),
  node: 'v20.0.0',
  platform: 'linux-x64',
  packages: 'b'.repeat(64),
  icu: '78.1'
}

/** The files of a project in memory. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): ProjectFiles {
  return {
    read: async (path) => {
      const found = files[path]
      if (found === undefined) return {ok: false, failure: {kind: 'missing'}}
      return {ok: true, value: typeof found === 'string' ? new TextEncoder().encode(found) : found}
    },
    list: async () => Object.keys(files)
  }
}

export interface FleetFaults {
  /** Whether a job ends the worker that has it. */
  readonly kills?: (job: Job) => boolean
  /** Whether a job fails, or what it throws. */
  readonly fails?: (job: Job) => boolean | Error
  /** Is called before each batch, with how many there were. */
  readonly before?: (count: number) => void
  /** Is called when a batch was answered, with how many there were. */
  readonly after?: (count: number) => void
  /** What the worker runs. */
  readonly found?: ProgramIdentity
  /** What a fleet has answered before, which is taken up: by the ids of batches. */
  readonly answered?: Map<string, AnsweredBatch>
  /** Bytes of documents that each job has. */
  readonly weight?: number
}

export interface MemoryFleet extends Workers<Job, Result> {
  /** The kinds of the jobs of each batch. */
  readonly batches: string[][]
  /** What went through the queue. */
  readonly messages: Sealed[]
}

/** `local` runs what belongs to no publication. */
export async function memoryFleet(
  {
    project,
    files,
    local
  }: {
    readonly project: Project
    readonly files: Readonly<Record<string, string | Uint8Array>>
    readonly local: (job: Job) => Promise<Result>
  },
  store: MemoryStore,
  {
    kills = () => false,
    fails = () => false,
    before = () => undefined,
    after = () => undefined,
    found = identity,
    answered,
    weight = 1000
  }: FleetFaults = {}
): Promise<MemoryFleet> {
  const blobs = createFleetBlobs(store, key)
  const sent = new Map<string, Uint8Array>()
  const source = memoryFiles(files)
  const onSent = (sha256: string, bytes: Uint8Array) => void sent.set(sha256, bytes)
  const inTree = Object.keys(files).sort(compareInTree)
  const header = encode({
    format: 'tetrapla-fleet-build',
    identity,
    project: toldProject(project),
    files: await sendTree(
      inTree.map((file) => ({file})),
      {source, blobs, onSent}
    ),
    earlier: await sendTree([], {source, blobs, onSent})
  })
  const build = await blobs.put(header)
  sent.set(build, header)
  const batches: string[][] = []
  const messages: Sealed[] = []
  const done = answered ?? new Map<string, AnsweredBatch>()
  const isTakenUp = done.size > 0
  const worker = async (message: unknown): Promise<unknown> => {
    const jobs: string[] = []
    batches.push(jobs)
    const deadly: Job[] = []
    const openBlobs = (folder: FleetFolder) => createFleetBlobs(store, key, folder)
    const run = async ({build, job}: {readonly build: string; readonly job: Job}) => {
      jobs.push(job.kind)
      if (kills(job)) deadly.push(job)
      const failure = fails(job)
      if (failure !== false) throw failure === true ? new Error('foxtrot') : failure
      return (await treeRunner(build, openBlobs('fleet'), {}))(job)
    }
    const answer = await runBatch(message, {key, identity: found, openBlobs, run})
    if (deadly.length > 0) throw new BatchFailure('job stalled more than allowable limit', true)
    return answer
  }
  const queue: BatchQueue = {
    run: async (id, message) => {
      before(batches.length)
      messages.push(message)
      const known = done.get(id)
      if (known !== undefined) return known.answer
      try {
        const answer: unknown = JSON.parse(JSON.stringify(await worker(JSON.parse(JSON.stringify(message)))))
        done.set(id, {message, answer})
        after(batches.length)
        return answer
      } catch (error) {
        if (error instanceof BatchFailure) throw error
        throw new BatchFailure(error instanceof Error ? error.message : String(error), false)
      }
    },
    takeUp: async () => [...done.values()],
    forget: async (id) => void done.delete(id),
    workers: async () => 1,
    giveUp: () => undefined,
    close: async () => undefined
  }
  const executor = createFleetExecutor({
    key,
    build,
    blobs,
    madeBlobs: createFleetBlobs(store, key, 'blobs'),
    queue,
    local: {run: local, leaveTo: () => undefined, close: async () => undefined, atOnce: 1},
    secondsOf: () => 60,
    weightOf: () => weight,
    isTakenUp,
    sentBytes: async (sha256) => sent.get(sha256),
    heapMebibytes: 2048
  })
  return {...executor, batches, messages}
}
