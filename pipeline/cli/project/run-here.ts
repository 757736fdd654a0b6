/** Runs jobs in the thread of the command, where they are so small that a worker would take longer to start than to do them. */
import {existsSync} from 'node:fs'
import type {Job, Result} from '../../driver/index.ts'
import type {ProjectFiles} from '../../model/cache.ts'
import {JobFailed} from '../../model/host.ts'
import {defaultLimits, type Limits} from '../../model/limits.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import {ProjectFailure} from '../../model/world.ts'
import {cacheFolder} from '../../platform/cache/disk-cache.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {recordFiles} from '../../platform/cache/recorded-files.ts'
import {shortageBehind} from '../../platform/errors.ts'
import {noteWork} from '../../platform/program/index.ts'
import type {Workers} from '../../platform/workers/workers.ts'
import {createWorld, type WorldOptions} from '../../platform/world.ts'
import {isPlain} from '../../read/markdown/limits/is-plain.ts'
import {given} from '../../model/values/given.ts'
import {sumOf} from '../../model/values/sum-of.ts'

export interface HereStart extends Pick<WorldOptions, 'turn' | 'date'> {
  readonly root: string
  readonly project: Project
  /** The folder of the earlier version of the output. */
  readonly earlier: string
  /** Bytes of the documents of a publication. */
  readonly weightOf: (source: Pick<PublicationSource, 'path'>) => number
}

/** Bytes of documents that are read here where nothing is known of them, and where they were read before and few are read anew. */
const mostBytes = {anew: 16 * 1024, again: 512 * 1024}

/** Bytes of a file of the earlier output, what is kept of a document for each of its bytes, and of all in a few documents, which unpacks to a thousand times as much at most. */
const mostOf = {earlier: 4 * 1024 * 1024, kept: 16, keptInAll: 1024 * 1024}

/** Thrown where a job reads what a limit may be needed for. */
class LeftToWorkers extends Error {}

/**
 * Whether a project's jobs may be run here: nothing less is allowed for them than usually, since no limit is looked at, and no code but ours has a part in them.
 */
export function mayRunHere({limits, from, extensions}: Project): boolean {
  const asUsual = (
    ['seconds', 'secondsPerMebibyte', 'buildSeconds', 'heapMebibytes'] satisfies (keyof Limits)[]
  ).every((limit) => limits[limit] >= defaultLimits[limit])
  return asUsual && from === undefined && extensions === undefined
}

/**
 * Done here, one after the other, is what no limit can be needed for: a few documents, or few of those that were read before, and all of them plain. Whatever else a job would read, such as a schema, an image or a font,
 * is not read: that job and all that follow are done by the workers, side by side, which a limit ends.
 */
export function runHere(start: HereStart, workers: Workers<Job, Result>): Workers<Job, Result> {
  const isLittle = littleOf(start)
  const position: Position = {}
  let isLeft = false
  let runner: ReturnType<typeof openRunner> | undefined
  let before: Promise<unknown> = Promise.resolve()
  const leave = (job: Job): Promise<Result> => {
    isLeft = true
    return workers.run(job)
  }
  const runNext = async (job: Job): Promise<Result> => {
    if (isLeft) return leave(job)
    try {
      runner ??= openRunner(start, position)
      const run = await runner
      if (job.kind === 'read' && keptOf(job) > 0) noteWork('jobs again')
      return await run(job)
    } catch (error) {
      if (error instanceof LeftToWorkers) return leave(job)
      if (error instanceof ProjectFailure || shortageBehind(error) !== undefined) throw error
      const {message, stack} = error instanceof Error ? error : new Error(String(error))
      throw new JobFailed(message, {at: position.at, ...given({stack})})
    }
  }
  return {
    ...workers,
    run: (job) => {
      // Two that share a publication wait for each other.
      if (isLeft || !isLittle(job)) return leave(job)
      const result = before.then(() => runNext(job))
      before = result.catch(() => undefined)
      return result
    }
  }
}

/** The file that a job is at. */
interface Position {
  at?: string
}

async function openRunner(
  {root, project, earlier, weightOf: _, ...others}: HereStart,
  position: Position
): Promise<(job: Job) => Promise<Result>> {
  const {createJobRunner} = await import('../../driver/job-runner.ts')
  noteWork('jobs')
  const documents = new Set(project.publications.flatMap((source) => source.documents))
  const configured = new Set(project.publications.map(({manifestPath}) => manifestPath))
  const files = recordFiles(
    onlyWhere(diskFiles(root), (path, bytes) => (documents.has(path) ? isPlain(bytes) : configured.has(path)))
  )
  const before = recordFiles(onlyWhere(diskFiles(earlier), (_, {length}) => length <= mostOf.earlier))
  const world = createWorld({
    files,
    answerOf: (path, where) => (where === 'earlier' ? before : files).answerOf(path, where),
    limits: project.limits,
    earlier: before,
    at: (path) => (position.at = path),
    ...others
  })
  return createJobRunner(project, world)
}

function onlyWhere(files: ProjectFiles, isRead: (path: string, bytes: Uint8Array) => boolean): ProjectFiles {
  return {
    list: (folder) => files.list(folder),
    read: async (path, limit, room) => {
      const read = await files.read(path, limit, room)
      if (read.ok && !isRead(path, read.value)) throw new LeftToWorkers()
      return read
    }
  }
}

/** Tells jobs that take little by what they are given, of publications that together are few. */
function littleOf({root, project, weightOf}: HereStart): (job: Job) => boolean {
  const all = sumOf(project.publications.map(weightOf))
  const isKnown = existsSync(cacheFolder(root))
  const taken = new Map<string, number>()
  const mostKept = Math.max(mostOf.keptInAll, mostOf.kept * all)
  let keptInAll = 0
  return (job) => {
    const kept = keptOf(job)
    keptInAll += kept + ('made' in job ? job.made.byteLength : 0)
    if (keptInAll > mostKept) return false
    if (job.kind === 'make' && (job.half !== undefined || job.pages !== undefined)) return false
    if (all <= mostBytes.anew) return true
    if (!('source' in job)) return isKnown
    const {source} = job
    const weight = weightOf(source)
    if (!taken.has(source.path) && (kept === 0 || kept > mostOf.kept * weight)) return false
    taken.set(source.path, weight)
    return sumOf(taken.values()) <= mostBytes.again
  }
}

/** Bytes that were kept of what a job makes. */
function keptOf(job: Job): number {
  return 'kept' in job ? job.kept.byteLength : 0
}
