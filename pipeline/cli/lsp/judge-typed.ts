/** Judges a project as an editor has it, in this process and with what it read before: the check of `tetrapla check`. */
import {loadSchemas, type Schemas} from '../../check/index.ts'
import {judge, type JudgeOptions, type Judgement} from '../../driver/index.ts'
import {createJobRunner} from '../../driver/job-runner.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Baseline} from '../../model/publication/baseline.ts'
import type {Project} from '../../model/publication/project.ts'
import {given} from '../../model/values/given.ts'
import type {World} from '../../model/world.ts'
import {openDiskCache} from '../../platform/cache/disk-cache.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {inMemory, type MemoryStore} from '../../platform/cache/memory-cache.ts'
import {recordFiles, type RecordedFiles} from '../../platform/cache/recorded-files.ts'
import {answersOf, withUnsaved, type UnsavedTexts} from '../../platform/cache/unsaved-files.ts'
import {createWorld} from '../../platform/world.ts'
import {programName} from '../project/build-name.ts'
import {openProject, type OpenRequest} from '../project/open-project.ts'
import type {ProjectFolders} from '../project/project-folders.ts'
import {buildClock} from '../project/source-date.ts'
import {isConfigurationFault} from '../terminal/faults.ts'

/** A project at one moment: what was found, and what completion needs to know. */
export interface TypedProject {
  readonly root: string
  readonly project: Project
  readonly world: World
  readonly schemas: Schemas
  readonly diagnostics: readonly Diagnostic[]
  /** What was found in the configuration, and known findings. */
  readonly found: readonly Diagnostic[]
  readonly baseline?: Baseline
  /** The output whose ids are kept. */
  readonly earlier: RecordedFiles
  /** Whether each file has its own findings, though others have the same: an editor shows those of a file in it. */
  readonly tellsEach: boolean
  /** Absent while the configuration is at fault. */
  readonly judgement?: Judgement
}

export interface TypedRequest extends Pick<TypedProject, 'tellsEach'> {
  readonly request?: OpenRequest
}

/** Throws as commands do: `UsageFailure`, `ProjectFailure`. */
export async function judgeTyped(
  folders: ProjectFolders,
  unsaved: UnsavedTexts,
  store: MemoryStore,
  {request = {jobs: undefined, limits: undefined}, tellsEach}: TypedRequest
): Promise<TypedProject> {
  const {root, output} = folders
  const disk = withUnsaved(diskFiles(root), unsaved)
  const {project, diagnostics: found, baseline} = await openProject(request, folders, disk)
  const [files, earlier] = [recordFiles(disk), recordFiles(diskFiles(output))]
  const world = createWorld({
    files,
    answerOf: (path, where) => (where === 'earlier' ? earlier : files).answerOf(path, where),
    limits: project.limits,
    earlier
  })
  const {value: schemas} = await loadSchemas(project, world)
  const known = baseline === undefined ? {} : {baseline}
  const typed = {root, project, world, schemas, found, earlier, tellsEach, ...known}
  if (found.some(isConfigurationFault)) return {...typed, diagnostics: found}
  const kept = await openDiskCache({root, earlier: output, version: await programName()})
  const cache = inMemory(store, {...kept, answer: answersOf(kept, unsaved, disk)})
  const host = {run: createJobRunner(project, world), cache}
  const judgement = await judge(host, project, judgeOptions(typed)).finally(() => kept.close())
  if (judgement.kind === 'unknown') throw new Error('a publication was named, and none was asked for')
  return {...typed, judgement, diagnostics: judgement.diagnostics}
}

/** All publications are judged, by the clock of this moment. */
export function judgeOptions({
  found,
  baseline,
  tellsEach
}: Pick<TypedProject, 'found' | 'baseline' | 'tellsEach'>): JudgeOptions {
  const now = buildClock(process.env['SOURCE_DATE_EPOCH'])
  return {only: [], strict: false, found, now, tellsEach, ...given({baseline})}
}
