/** A worker's start: it makes its own world of the project, and runs the build's jobs. */
import {createJobRunner} from '../driver/job-runner.ts'
import {isJob} from '../driver/jobs.ts'
import type {Project} from '../model/project.ts'
import {createWorld} from '../platform/world.ts'
import {serveJobs} from '../platform/workers/serve-jobs.ts'

/** What a worker is started with. */
export interface WorkerStart {
  readonly root: string
  readonly project: Project
  readonly date?: string
}

serveJobs((start, at) => {
  if (!isWorkerStart(start)) throw new Error('a worker was started without a project')
  const {root, project, date} = start
  const world = createWorld({root, limits: project.limits, at, ...(date === undefined ? {} : {date})})
  const run = createJobRunner(project, world)
  return async (job) => {
    if (!isJob(job)) throw new Error('a worker was given something else than a job')
    return run(job)
  }
})

function isWorkerStart(value: unknown): value is WorkerStart {
  return typeof value === 'object' && value !== null && 'root' in value && 'project' in value
}
