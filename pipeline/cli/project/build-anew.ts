/** Builds a project that is not known to be unchanged. */
import path from 'node:path'
import {build, type BuildOptions, type BuildResult, type Job, type Result} from '../../driver/index.ts'
import {JobFailed, type Host, type WrittenFile} from '../../model/host.ts'
import {signatureFile} from '../../model/edition/attestation.ts'
import {isError, type Diagnostic} from '../../model/diagnostic.ts'
import type {Asked} from '../../model/cache.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import {digestFile} from '../../platform/cache/digest-file.ts'
import {layCaches} from '../../platform/cache/layered-cache.ts'
import type {RecordedFiles} from '../../platform/cache/recorded-files.ts'
import {createOutput, type DiskOutput} from '../../platform/output/output.ts'
import type {SharedCache} from '../../platform/store/shared-cache.ts'
import type {SpareWorkers} from '../../platform/workers/spare-workers.ts'
import type {Workers} from '../../platform/workers/workers.ts'
import {openSigner} from '../outputs/attest.ts'
import {unknownIds} from '../outputs/unknown-ids.ts'
import {millisecondsIn} from '../request/age.ts'
import type {BuildArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {isConfigurationFault} from '../terminal/faults.ts'
import {shareCache} from '../store/share-cache.ts'
import {readVersion} from '../version.ts'
import {askedIds} from './asked-ids.ts'
import type {BuildReport} from './build-report.ts'
import type {KeptBuilds} from './build-record.ts'
import type {BuildRecord} from './recorded-build.ts'
import {openProject, pagesInTurn, type OpenProject} from './open-project.ts'
import {othersInOutput} from './others-in-output.ts'
import {earlierFolder, type ProjectFolders} from './project-folders.ts'
import {buildClock} from './source-date.ts'
import {given} from '../../model/values/given.ts'

export interface BuildSurroundings {
  readonly folders: ProjectFolders
  /** What builds before kept; nothing of it is used, and nothing kept, without it. */
  readonly record: KeptBuilds | undefined
  readonly onOutput: (output: DiskOutput) => void
  /** Workers that outlive this build; absent where nobody builds again. */
  readonly spare?: SpareWorkers
}

/** Throws `UsageFailure` and `OutputFailure`. */
export async function buildAnew(
  request: BuildArguments,
  {folders, record, onOutput, spare}: BuildSurroundings
): Promise<BuildReport> {
  const attestWith = await openSigner(request.sign)
  const shared = await shareCache(request)
  const open = await openProject({...request, sizeOf: record?.sizeOf, cacheOfProject: record?.cache}, folders)
  const {project, world, diagnostics: found} = open
  const base = {output: folders.output, world, publications: []}
  if (found.some(isConfigurationFault)) return {...base, kind: 'configuration', diagnostics: found}

  const only = askedIds(request.only, folders, project)
  const version = await readVersion()
  const output = await createOutput({
    root: folders.output,
    imageParts: (image) => world.imageParts(image),
    stored: shared?.stored,
    ...(record === undefined ? {} : {known: record.output})
  })
  onOutput(output)
  let workers: Workers<Job, Result> | undefined
  try {
    const others = await othersInOutput(folders.output)
    if (others !== undefined) request.onNotice?.(others)
    // Of a large library it is too much to be held.
    const digestOfManifest = () => digestFile(path.join(folders.output, 'manifest.json'))
    const before = shared === undefined ? undefined : digestOfManifest()
    workers = await executorOf(request, open, {folders, spare})
    const attest = attestWith(folders.root, version)
    const kept = record === undefined ? {} : keptOf(record, shared)
    const host = {world, output, ...kept, ...executorIn(workers, request, open)}
    const put: Put = {files: () => []}
    const options = {...optionsOf(request, open), version, attest, only}
    const result = await build(host, project, {...options, onPublished: (files) => (put.files = files)})
    if (result.kind === 'unknown') throw new UsageFailure(...unknownIds(result))
    const isPlain = request.against === undefined
    const unkept = await record?.keep(
      isPlain ? recordOf(result, {output, put, files: open.files}) : undefined
    )
    if (unkept !== undefined) request.onNotice?.(unkept)
    const publications = result.kind === 'built' ? result.publications : []
    if (shared !== undefined && result.kind === 'built') {
      const manifest = digestOfManifest()
      if (manifest !== undefined) await shared.leaveTrail(manifest, before)
    }
    const fault = shared?.fault()
    return {
      ...base,
      kind: result.kind,
      publications,
      diagnostics: result.diagnostics,
      ...keptBackIn(result),
      ...(fault === undefined ? {} : {storeFault: fault})
    }
  } finally {
    await workers?.close()
    await output.close()
  }
}

/** All files of an output, once they are in place. */
interface Put {
  files: () => Iterable<WrittenFile>
}

/** What a build has of its workers. */
function executorIn(
  workers: Workers<Job, Result>,
  {fleet, onNotice}: BuildArguments,
  {pair, weightOf: bytesOf}: OpenProject
): Pick<Host<Job, Result>, 'run' | 'pages' | 'onAllMade' | 'atOnce' | 'weightOf' | 'pair'> {
  const {atOnce, weightOf} = workers
  const leaveTo = (source: PublicationSource): void => workers.leaveTo(source.path)
  return {
    run: withTraces(workers.run, onNotice),
    atOnce,
    ...(weightOf === undefined ? {} : {weightOf}),
    ...(fleet === undefined ? {pages: pagesInTurn(bytesOf), onAllMade: workers.leaveTo} : {}),
    ...(fleet === undefined && pair !== undefined ? {pair: {...pair, leaveTo}} : {})
  }
}

/** What a request, and the project that it opened, ask of a build. */
function optionsOf(
  {editions, onProgress, strict, allOrNothing, cache, drafts = false, sign, allowUnread}: BuildArguments,
  {diagnostics: found, baseline}: OpenProject
): Omit<BuildOptions, 'version' | 'attest' | 'only' | 'onPublished'> {
  return {
    found,
    strict,
    allOrNothing,
    cache,
    drafts,
    refusesUnread: sign !== undefined && !allowUnread,
    now: buildClock(process.env['SOURCE_DATE_EPOCH']),
    ...given({editions, onProgress, baseline})
  }
}

/** Workers of this process, or where a fleet is named those of other machines. */
async function executorOf(
  {fleet, wait, store, against, onNotice}: BuildArguments,
  open: OpenProject,
  {
    folders: {root, output},
    spare
  }: Pick<BuildSurroundings, 'folders'> & {readonly spare: SpareWorkers | undefined}
): Promise<Workers<Job, Result>> {
  if (fleet === undefined) return open.startWorkers(spare)
  if (open.project.extensions !== undefined)
    throw new UsageFailure('a fleet runs no extensions', 'build this project without `--fleet`')
  const {startFleet} = await import('../fleet/start-fleet.ts')
  const earlier = against === undefined ? output : await earlierFolder(against)
  return startFleet(open, {
    fleet,
    store,
    root,
    output,
    earlier,
    onNotice: onNotice ?? (() => undefined),
    wait: millisecondsIn(wait)
  })
}

/** With TETRAPLA_DEBUG=1 it is shown where in Tetrapla a job failed. */
function withTraces(
  run: (job: Job) => Promise<Result>,
  tell: (message: string) => void = () => undefined
): (job: Job) => Promise<Result> {
  if (process.env['TETRAPLA_DEBUG'] !== '1') return run
  return async (job) => {
    try {
      return await run(job)
    } catch (error) {
      if (error instanceof JobFailed) tell(error.stack ?? '')
      throw error
    }
  }
}

/** What the project's own cache lacks is taken from the store that machines share, and is in no file then. */
function keptOf(
  {cache}: KeptBuilds,
  shared: SharedCache | undefined
): Pick<Host<Job, Result>, 'cache' | 'fileOfKept'> {
  if (shared !== undefined) return {cache: layCaches(cache, shared)}
  return {cache, ...given({fileOfKept: cache.fileOf})}
}

/** Undefined when a build of the same files might do something else than nothing. */
function recordOf(
  result: BuildResult,
  {output, put, files}: {readonly output: DiskOutput; readonly put: Put; readonly files: RecordedFiles}
): BuildRecord | undefined {
  if (result.kind !== 'built' || result.diagnostics.some(mayPass)) return undefined
  const asked = allAsked(result.asked, files)
  if (asked === undefined) return undefined
  const {diagnostics} = result
  // What was made is as it is to be.
  const publications = result.publications.map((one) => ({...one, isUnchanged: true}))
  const {until} = result
  return {
    format: 'tetrapla-build',
    at: buildClock(process.env['SOURCE_DATE_EPOCH']),
    ...(until === undefined ? {} : {until}),
    asked,
    output: output.written(unsigned(put.files())),
    outcome: {diagnostics, publications, ...keptBackIn(result)}
  }
}

/** A signature is made by no build that is remembered. */
function* unsigned(files: Iterable<WrittenFile>): Generator<WrittenFile> {
  for (const file of files) if (file.path !== signatureFile) yield file
}

function keptBackIn(result: BuildResult): Pick<BuildReport, 'keptBack'> {
  return result.kind === 'built' && result.keptBack !== undefined ? {keptBack: result.keptBack} : {}
}

/** What another run may end otherwise: an error is told where it is found, and a limit depends on the machine. */
function mayPass(diagnostic: Diagnostic): boolean {
  return isError(diagnostic) || diagnostic.ruleId.startsWith('limit/')
}

/** Of publications and of the configuration; undefined when an answer is not known. What has been two is that of no build. */
function allAsked(
  askedByJobs: Iterable<Asked> | undefined,
  files: RecordedFiles
): Iterable<Asked> | undefined {
  const own = files.asked()
  return own === undefined || askedByJobs === undefined
    ? undefined
    : {[Symbol.iterator]: () => eachOnce(own, askedByJobs)}
}

/** So many are known: what publications share comes again soon, and what is told twice does no harm. */
const mostSeen = 16_384

function* eachOnce(...lists: readonly Iterable<Asked>[]): Generator<Asked> {
  const seen = new Map<string, string>()
  for (const list of lists) {
    for (const one of list) {
      const [path, answer, where] = one
      if (where === undefined && seen.get(path) === answer) continue
      if (seen.size >= mostSeen) seen.clear()
      if (where === undefined) seen.set(path, answer)
      yield one
    }
  }
}
