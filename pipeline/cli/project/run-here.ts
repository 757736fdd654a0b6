/** Runs jobs in the thread of the command, where they are so small that a worker would take longer to start than to do them. */
import type {Job, Result} from '../../driver/index.ts'
import type {ProjectFiles} from '../../model/cache.ts'
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

/**
 * Done here is what no limit can be needed for, of a few kilobytes of documents. Whatever else a job would read, such as a schema, an image, a font or a long
 * output, is not read, and from that job on all are done by the workers, which a limit ends.
 */
export function runHere(
  {root, project, earlier, ...others}: HereStart,
  startWorkers: () => Workers<Job, Result>
): Workers<Job, Result> {
  let at: string | undefined
  let isBeyond = false
  const wasBeyond = (): boolean => isBeyond
  let runner: Promise<(job: Job) => Promise<Result>> | undefined
  let workers: Workers<Job, Result> | undefined
  const known = new Set(
    project.publications.flatMap(({documents, manifestPath}) => [...documents, manifestPath])
  )
  /** A file that is not read is missing; what a job makes of that is thrown away. */
  const only = (files: ProjectFiles, isRead: (path: string, bytes: Uint8Array) => boolean): ProjectFiles => ({
    list: (folder) => files.list(folder),
    read: async (path, limit, room) => {
      const read = await files.read(path, limit, room)
      if (!read.ok || isRead(path, read.value)) return read
      isBeyond = true
      return {ok: false, failure: {kind: 'missing'}}
    }
  })
  const load = async (): Promise<(job: Job) => Promise<Result>> => {
    const {createJobRunner} = await import('../../driver/job-runner.ts')
    const files = recordFiles(only(diskFiles(root), (path) => known.has(path)))
    const before = recordFiles(only(diskFiles(earlier), (_, {length}) => length <= earlierBytes))
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
  const runAlone = async (job: Job): Promise<Result> => {
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
  }
  return {
    atOnce: 1,
    run: async (job) => {
      if (!wasBeyond()) {
        try {
          const result = await runAlone(job)
          if (!wasBeyond()) return result
        } catch (error) {
          if (!wasBeyond()) throw error
        }
      }
      workers ??= startWorkers()
      return workers.run(job)
    },
    close: async () => workers?.close()
  }
}

/** Of a file of the earlier output: what is compared with so few documents. */
const earlierBytes = 64 * 1024
