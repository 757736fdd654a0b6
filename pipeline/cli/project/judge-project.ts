/** Opens a project and judges all of it, for commands that write no output. */
import {judge, type Judgement} from '../../driver/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Project} from '../../model/publication/project.ts'
import type {World} from '../../model/world.ts'
import {openDiskCache, readOnly} from '../../platform/cache/disk-cache.ts'
import type {EarlierReading} from '../outputs/earlier/read-earlier.ts'
import {unknownIds} from '../outputs/unknown-ids.ts'
import type {CheckArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {isConfigurationFault} from '../terminal/faults.ts'
import {askedIds} from './asked-ids.ts'
import {programName} from './build-name.ts'
import {openProject} from './open-project.ts'
import {earlierFolder, projectFolders} from './project-folders.ts'
import {buildClock} from './source-date.ts'
import {given} from '../../model/values/given.ts'

/** `diagnostics` are all that were found. */
export type JudgedProject = {
  readonly diagnostics: readonly Diagnostic[]
  readonly world: World
  /** The project's root, as an absolute path. */
  readonly root: string
} & (
  | {
      readonly kind: 'judged'
      readonly judgement: Judgement
      readonly project: Project
      /** The ids of the publications that were asked for; empty for all. */
      readonly only: readonly string[]
    }
  /** The project's configuration is at fault, and nothing else was read. */
  | {readonly kind: 'configuration'}
)

/** A command that asks for no strictness has none. */
export type JudgeRequest = Omit<CheckArguments, 'strict' | 'strictness' | 'baseUrl' | 'external'> &
  Partial<Pick<CheckArguments, 'strict' | 'strictness' | 'baseUrl'>>

/** Throws `UsageFailure`. Addresses are compared where an `earlier` output is given. */
export async function judgeProject(request: JudgeRequest, earlier?: EarlierReading): Promise<JudgedProject> {
  const {against} = request
  const folders = await projectFolders(request)
  const {root} = folders
  const {project, world, diagnostics: found, baseline, startWorkers} = await openProject(request, folders)
  if (found.some(isConfigurationFault)) return {kind: 'configuration', diagnostics: found, world, root}
  const only = askedIds(request.only, folders, project)
  const workers = startWorkers()
  try {
    const from = against === undefined ? folders.output : await earlierFolder(against)
    const kept = await openDiskCache({root, earlier: from, version: await programName()})
    const host = {run: workers.run, atOnce: workers.atOnce, cache: readOnly(kept)}
    const judgement = await judge(host, project, {
      only,
      strict: request.strict ?? false,
      now: buildClock(process.env['SOURCE_DATE_EPOCH']),
      found: [...found, ...(earlier?.diagnostics ?? [])],
      ...given({
        onProgress: request.onProgress,
        earlier: earlier?.library,
        baseline,
        tellsEach: request.ignoresBaseline
      })
    }).finally(() => kept.close())
    if (judgement.kind === 'unknown') throw new UsageFailure(...unknownIds(judgement))
    return {kind: 'judged', diagnostics: judgement.diagnostics, judgement, project, only, world, root}
  } finally {
    await workers.close()
  }
}
