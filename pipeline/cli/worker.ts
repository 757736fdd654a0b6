/** Starts a worker of a build, which opens the project itself and runs the build's jobs. */
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {threadId} from 'node:worker_threads'
import {createJobRunner} from '../driver/job-runner.ts'
import {isJob} from '../driver/jobs.ts'
import {ownBuffers} from '../driver/own-buffers.ts'
import type {Project} from '../model/publication/project.ts'
import type {World} from '../model/world.ts'
import {diskFiles} from '../platform/cache/disk-files.ts'
import {recordFiles} from '../platform/cache/recorded-files.ts'
import {explainThrown} from '../platform/extension/explain-thrown.ts'
import {growSlower, tuneAsLeft} from '../platform/program/index.ts'
import {createWorld} from '../platform/world.ts'
import {serveJobs} from '../platform/workers/serve-jobs.ts'
import {turnOf, type Turns} from '../platform/workers/turns.ts'

/** What a worker is started with. */
export interface WorkerStart {
  readonly root: string
  readonly project: Project
  /** The folder of the earlier version of the output. */
  readonly earlier: string
  readonly date?: string
  /** Of those that decode large images. */
  readonly turns: Turns
  /** Whether the process ends with the build. */
  readonly endsProcess: boolean
}

tuneAsLeft()
serveJobs((start, at) => {
  if (!isWorkerStart(start)) throw new Error('a worker was started without a project')
  const {root, project, earlier, date, turns, endsProcess} = start
  const turn = turnOf(turns, threadId)
  const files = recordFiles(diskFiles(root))
  const before = recordFiles(diskFiles(earlier))
  const world = createWorld({
    files,
    answerOf: (path, where) => (where === 'earlier' ? before : files).answerOf(path, where),
    limits: project.limits,
    earlier: before,
    at,
    turn,
    ...(endsProcess ? {growSlower} : {}),
    ...(project.extensions === undefined ? {} : extensionsIn(root)),
    ...(date === undefined ? {} : {date})
  })
  if (project.extensions !== undefined) refuseExit()
  const run = createJobRunner(project, world)
  return async (job) => {
    if (!isJob(job)) throw new Error('a worker was given something else than a job')
    return run(job)
  }
}, ownBuffers)

/** An extension that ends the process would end a job without a word: here it fails, and is told by its name. */
function refuseExit(): void {
  process.exit = () => {
    throw new Error('it called `process.exit`')
  }
}

/** Of the project as it is: another version has another address. */
function extensionsIn(root: string): Required<Pick<World, 'loadExtension' | 'explainThrown'>> {
  return {
    loadExtension: ({entry, digest}): Promise<unknown> => {
      const {href} = pathToFileURL(path.join(root, entry))
      return import(`${href}?${digest}`)
    },
    explainThrown: (error, entry) => explainThrown(root, error, entry)
  }
}

function isWorkerStart(value: unknown): value is WorkerStart {
  return typeof value === 'object' && value !== null && 'root' in value && 'project' in value
}
