/** Opens a project: its folders, its configuration, and workers for its publications. */
import {statSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import path from 'node:path'
import {MessageChannel, MessagePort, threadId} from 'node:worker_threads'
import {areWorthHalving, isResult, type Job, type Result} from '../../driver/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {BuildCache, ProjectFiles} from '../../model/cache.ts'
import type {Host, Pair} from '../../model/host.ts'
import type {Line} from '../../model/line.ts'
import type {Limits} from '../../model/limits.ts'
import type {Baseline} from '../../model/publication/baseline.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import type {World} from '../../model/world.ts'
import {createTurns, endTurn, turnOf} from '../../platform/workers/turns.ts'
import type {SpareWorkers} from '../../platform/workers/spare-workers.ts'
import {createWorkers, type Workers} from '../../platform/workers/workers.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {joinPacks} from '../../platform/cache/memo/memo.ts'
import {recordFiles, type RecordedFiles} from '../../platform/cache/recorded-files.ts'
import {createWorld} from '../../platform/world.ts'
import {readBaseline} from '../../read/configuration/read-baseline.ts'
import {allowedLimits} from '../request/allowed-limits.ts'
import {openExtensions} from './open-extensions.ts'
import {readProjectOnce} from './kept-project.ts'
import {earlierFolder, type ProjectFolders} from './project-folders.ts'
import type {BuildArguments, CheckArguments, ProjectArguments} from '../request/requests.ts'
import {mayRunHere, runHere} from './run-here.ts'
import {buildClock, sourceDate} from './source-date.ts'
import {worker} from '../worker-scripts.ts'
import type {WorkerStart} from '../worker.ts'
import {sumOf} from '../../model/values/sum-of.ts'

export interface OpenProject {
  readonly project: Project
  readonly world: World
  /** The files of the project, as this thread reads them. */
  readonly files: RecordedFiles
  /** What was found in the configuration and the names of files. */
  readonly diagnostics: readonly Diagnostic[]
  /** Absent when the project has none, or when it is not asked for. */
  readonly baseline?: Baseline
  /** Of a process that builds again and again, from those that it keeps; where the process ends with what is asked, and little is, none may start. */
  readonly startWorkers: (spare?: SpareWorkers) => Workers<Job, Result>
  /** Two of those workers, where there are so many, and the editions asked for are worth both. */
  readonly pair?: Omit<Pair, 'leaveTo'>
  /** Seconds of processor time that a job may take. */
  readonly secondsOf: (job: Job) => number
  /** Bytes of the documents of a publication. */
  readonly weightOf: (source: Pick<PublicationSource, 'path'>) => number
}

/** The largest number of workers that are started when the request does not say how many. */
const usualWorkers = 4

/** Bytes of documents that are worth one more worker: less is done before it has started. */
const bytesOfWorker = 512 * 1024

const noBaseline = {value: undefined, diagnostics: []}

/** What opening a project needs of a request. */
export type OpenRequest = Pick<ProjectArguments, 'jobs' | 'limits' | 'stop'> &
  Partial<
    Pick<CheckArguments, 'against' | 'baseUrl' | 'strictness' | 'ignoresBaseline' | 'allowExtensions'>
  > &
  Partial<Pick<BuildArguments, 'editions'>> &
  Pick<BuildArguments, 'idsFrom' | 'endsProcess'> & {
    /** Bytes of a file that need not be asked for again. */
    readonly sizeOf?: ((file: string) => number | undefined) | undefined
    /** Where its configuration is kept; it is read anew without one. */
    readonly cacheOfProject?: BuildCache | undefined
  }

/** Its files are those on the disk, unless others are given. Throws `UsageFailure` when its surroundings are not to be read. */
export async function openProject(
  given: OpenRequest,
  folders: ProjectFolders,
  from: ProjectFiles = diskFiles(folders.root)
): Promise<OpenProject> {
  const {root} = folders
  const date = sourceDate(process.env['SOURCE_DATE_EPOCH'])
  const dated = date === undefined ? {} : {date}
  const limits = allowedLimits(given.limits, process.env['TETRAPLA_LIMITS'])
  const files = recordFiles(from)
  const configuration = createWorld({files, limits, ...dated})
  const configured = await readConfiguration(given, configuration, {folders, limits, files})
  const {project} = configured
  const turns = createTurns()
  const turn = turnOf(turns, threadId)
  const earlier =
    given.against === undefined ? (given.idsFrom ?? folders.output) : await earlierFolder(given.against)
  const world = createWorld({files, limits: project.limits, earlier: diskFiles(earlier), turn, ...dated})
  const start: WorkerStart = {
    root,
    project,
    earlier,
    turns,
    endsProcess: given.endsProcess === true,
    ...dated
  }
  const sizes = documentSizes(project, root, given.sizeOf)
  const weightOf = ({path: source}: Pick<PublicationSource, 'path'>): number => sizes.get(source) ?? 0
  const areShared = areWorthHalving(given.editions ?? project.editions)
  const count = given.jobs ?? workerCount(sizes, project, areShared)
  const isHere = given.endsProcess === true && given.jobs === undefined && mayRunHere(project)
  return {
    ...configured,
    world,
    files,
    secondsOf: (job) => secondsOf(job, sizes, project.limits),
    weightOf,
    ...(areShared && count > 1 ? {pair: pairOf(sizes)} : {}),
    startWorkers: (spare) => {
      const workers = startWorkers(start, sizes, {count, spare, stop: given.stop})
      return isHere ? runHere({root, project, earlier, weightOf, turn, ...dated}, workers) : workers
    }
  }
}

/** The project as its configuration and the request have it. */
async function readConfiguration(
  given: OpenRequest,
  world: World,
  {
    folders,
    limits,
    files
  }: {
    readonly folders: ProjectFolders
    readonly limits: Limits
    readonly files: RecordedFiles
  }
): Promise<Pick<OpenProject, 'project' | 'baseline' | 'diagnostics'>> {
  const now = buildClock(process.env['SOURCE_DATE_EPOCH'])
  const read = await readProjectOnce(
    world,
    {...folders.options, limits, now},
    {cache: given.cacheOfProject, files}
  )
  const {value: baseline, diagnostics: ofBaseline} =
    given.ignoresBaseline === true ? noBaseline : await readBaseline(world)
  const strictness = given.strictness ?? read.value.strictness
  const asked = {...withBaseUrl(read.value, given.baseUrl), ...(strictness === undefined ? {} : {strictness})}
  const {value: project, diagnostics: ofExtensions} = await openExtensions(
    asked,
    files,
    given.allowExtensions
  )
  return {
    project,
    diagnostics: [...read.diagnostics, ...ofExtensions, ...ofBaseline],
    ...(baseline === undefined ? {} : {baseline})
  }
}

/** Two workers share a publication of such a weight. */
function pairOf(sizes: Sizes): NonNullable<OpenProject['pair']> {
  return {
    // A document can't be parsed in halves, and a long one is too much to hold twice.
    isFor: ({path, documents}) => documents.length > 1 && isShared(sizes.get(path) ?? 0),
    connect,
    join: joinPacks
  }
}

/** Little is made before another worker has started, and of much two hold too much. */
function isShared(bytes: number): boolean {
  return bytes >= bytesOfWorker && bytes < muchText
}

function startWorkers(
  start: WorkerStart,
  sizes: Sizes,
  {
    count,
    spare,
    stop
  }: {readonly count: number; readonly spare: SpareWorkers | undefined} & Pick<OpenRequest, 'stop'>
): Workers<Job, Result> {
  const {project, turns} = start
  return createWorkers<Job, Result>({
    script: worker,
    data: start,
    count,
    transfersOf: portsIn,
    heapMebibytes: project.limits.heapMebibytes,
    youngMebibytes: youngFor(start.project, sizes, count),
    affinityOf: (job) => ('source' in job ? job.source.path : ''),
    secondsOf: (job) => secondsOf(job, sizes, project.limits),
    allSeconds: project.limits.buildSeconds,
    onEnd: (worker) => endTurn(turns, worker),
    isResult,
    ...(stop === undefined ? {} : {stop}),
    // A module that an extension loads stays loaded in a worker: only a new one sees it changed.
    ...(spare === undefined || project.extensions !== undefined ? {} : {spare})
  })
}

/**
 * Mebibytes of a worker's heap for what is new. Little serves small publications as fast as much. Two workers that share one keep two cores busy, and the threads that collect their garbage need
 * these, too: with twice as much room as V8 gives there is less for them to do. Where one worker makes a book, or documents are many, memory is what lacks, and half as much room takes a fiftieth
 * more time. All others have what V8 gives by itself up to Node 22: with Node 24 it gives more, for which nothing is faster.
 */
function youngFor({publications}: Project, sizes: Sizes, count: number): number {
  if ([...sizes.values()].every((bytes) => bytes < bytesOfWorker)) return 16
  const [only, ...others] = publications
  const documents = only?.documents.length ?? 0
  if (others.length > 0 || documents < 2) return 48
  return count > 1 && documents < manyPages ? 96 : 24
}

/** The address that a command names counts instead of the configuration's. */
function withBaseUrl(project: Project, baseUrl: string | undefined): Project {
  return baseUrl === undefined ? project : {...project, facts: {...project.facts, baseUrl}}
}

/** Bytes of the documents of each publication, by the publication's path. */
type Sizes = ReadonlyMap<string, number>

function documentSizes(
  {publications}: Project,
  root: string,
  known: OpenRequest['sizeOf'] = () => undefined
): Sizes {
  return new Map(
    publications.map(({path: source, documents}) => [
      source,
      sumOf(documents.map((file) => known(file) ?? sizeOf(path.join(root, file))))
    ])
  )
}

/** A publication takes two at most, and one that is not shared one. */
function workerCount(sizes: Sizes, {publications}: Project, areShared: boolean): number {
  const bytes = sumOf(sizes.values())
  const [only, ...others] = publications
  const most = areShared && isShared(bytes) ? 2 : 1
  const parts = others.length === 0 ? Math.min(most, only?.documents.length ?? 0) : publications.length
  const useful = Math.min(parts, Math.ceil(bytes / bytesOfWorker))
  return Math.max(1, Math.min(useful, availableParallelism(), usualWorkers))
}

/** So many pages are worth a message each. */
const manyPages = 500

/**
 * Bytes of several documents of which what is made takes more than a hundred megabytes: to hand it over as it is made takes up to a thirtieth more time. Two workers that share them
 * would take most of the memory of a small machine.
 */
const muchText = 2 * 1024 * 1024

/** `weightOf` gives the bytes of a publication's documents. */
export function pagesInTurn(weightOf: OpenProject['weightOf']): NonNullable<Host<Job, Result>['pages']> {
  return {
    isFor: (source) => {
      const pages = source.documents.length
      return pages >= manyPages || (pages > 1 && weightOf(source) >= muchText)
    },
    letGo: async () => {
      const {shrinkHeap} = await import('../../platform/shrink-heap.ts')
      await shrinkHeap()
    },
    connect
  }
}

function connect(): readonly [Line, Line] {
  const {port1, port2} = new MessageChannel()
  return [port1, port2]
}

function portsIn(job: Job): readonly MessagePort[] {
  if (job.kind !== 'make') return []
  return [job.half?.line, job.pages?.line].filter((line) => line instanceof MessagePort)
}

/** A part that every job has, and a part for each mebibyte of its documents, which are all when it is for no publication. */
function secondsOf(job: Job, sizes: Sizes, limits: Limits): number {
  const bytes = 'source' in job ? (sizes.get(job.source.path) ?? 0) : sumOf(sizes.values())
  return limits.seconds + Math.ceil((limits.secondsPerMebibyte * bytes) / 1024 / 1024)
}

/** To wait for each answer takes many times as long as to have it. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}
