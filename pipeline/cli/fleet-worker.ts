/** Starts a thread of a worker of a fleet, which runs jobs of builds that it reads from the store. */
import {threadId} from 'node:worker_threads'
import {isJob, type Job, type Result} from '../driver/jobs.ts'
import {createFleetBlobs} from '../platform/fleet/fleet-blobs.ts'
import {serveJobs} from '../platform/workers/serve-jobs.ts'
import {turnOf, type Turns} from '../platform/workers/turns.ts'
import {treeRunner} from './fleet/tree-runner.ts'
import {openStore} from './store/open-store.ts'

/** What a thread is started with: no secret, which only the environment has. */
export interface ThreadStart {
  readonly store: string
  readonly turns: Turns
}

/** A runner and its world keep every text: there is a new one for each build, and after so many jobs. */
const mostJobs = 400

serveJobs((start, at) => {
  if (!isStart(start)) throw new Error('a thread was started without a store')
  const turn = turnOf(start.turns, threadId)
  const opening = openStore(start.store, process.env)
  let current: {readonly build: string; jobs: number; readonly run: (job: Job) => Promise<Result>} | undefined
  return async (task) => {
    if (!isThreadTask(task)) throw new Error('a thread was given something else than a job')
    const {store, key = ''} = await opening
    if (current?.build !== task.build || current.jobs >= mostJobs) {
      const run = await treeRunner(task.build, createFleetBlobs(store, key), {at, turn})
      current = {build: task.build, jobs: 0, run}
    }
    current.jobs += 1
    try {
      return await current.run(task.job)
    } catch (error) {
      // The world may keep what it could not read.
      current = undefined
      throw error
    }
  }
})

function isStart(value: unknown): value is ThreadStart {
  return typeof value === 'object' && value !== null && 'store' in value && 'turns' in value
}

function isThreadTask(value: unknown): value is {readonly build: string; readonly job: Job} {
  if (typeof value !== 'object' || value === null || !('build' in value) || !('job' in value)) return false
  return typeof value.build === 'string' && isJob(value.job)
}
