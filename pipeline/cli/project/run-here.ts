/** Runs jobs in the thread of the command, where they are so small that a worker would take longer to start than to do them. */
import type {Job, Result} from '../../driver/index.ts'
import {JobFailed} from '../../model/host.ts'
import type {Project} from '../../model/publication/project.ts'
import {ProjectFailure} from '../../model/world.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {recordFiles} from '../../platform/cache/recorded-files.ts'
import {shortageBehind} from '../../platform/errors.ts'
import type {Workers} from '../../platform/workers/workers.ts'
import {createWorld, type WorldOptions} from '../../platform/world.ts'

export interface HereStart extends Pick<WorldOptions, 'turn' | 'date'> {
  readonly root: string
  readonly project: Project
  /** The folder of the earlier version of the output. */
  readonly earlier: string
}

/** As workers do them, but that no limit ends a job. What runs them is loaded for the first. */
export function runHere({root, project, earlier, ...others}: HereStart): Workers<Job, Result> {
  let at: string | undefined
  let runner: Promise<(job: Job) => Promise<Result>> | undefined
  const load = async (): Promise<(job: Job) => Promise<Result>> => {
    const {createJobRunner} = await import('../../driver/job-runner.ts')
    const files = recordFiles(diskFiles(root))
    const before = recordFiles(diskFiles(earlier))
    const world = createWorld({
      files,
      answerOf: (path, where) => (where === 'earlier' ? before : files).answerOf(path),
      limits: project.limits,
      earlier: before,
      at: (path) => (at = path),
      ...others
    })
    return createJobRunner(project, world)
  }
  return {
    atOnce: 1,
    run: async (job) => {
      try {
        runner ??= load()
        return await (
          await runner
        )(job)
      } catch (error) {
        if (error instanceof ProjectFailure || shortageBehind(error) !== undefined) throw error
        const {message, stack} = error instanceof Error ? error : new Error(String(error))
        throw new JobFailed(message, {at, ...(stack === undefined ? {} : {stack})})
      }
    },
    close: async () => undefined
  }
}
