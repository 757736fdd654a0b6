/** Runs a build: judge, plan, make, and swap in what is whole. */
import {applySettings} from '../check/apply-settings.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {LibraryPublication} from '../model/edition.ts'
import type {Host} from '../model/host.ts'
import type {LossGroup} from '../model/loss.ts'
import type {Project} from '../model/project.ts'
import {fileSource} from './file-source.ts'
import type {Job, Result} from './jobs.ts'
import {judge, type Judgement, type JudgeOptions, type UnknownIds} from './judge.ts'
import {makeAll, type Made} from './make-all.ts'
import {owns} from './owns.ts'
import {planBuild, type PlanOptions} from './plan.ts'
import {publish} from './publish.ts'

export interface BuildOptions extends JudgeOptions, Omit<PlanOptions, 'faults' | 'only'> {
  /** Whether sound publications are swapped in when others have errors. */
  readonly keepGoing: boolean
  /** The bytes of provenance.json, the one file that may differ between builds of the same source. */
  readonly provenance: Uint8Array
}

export interface BuiltPublication {
  readonly publication: LibraryPublication
  readonly isUnchanged: boolean
  /** What its editions have no way to show. */
  readonly losses: readonly LossGroup[]
}

export type BuildResult =
  | {
      readonly kind: 'built'
      readonly diagnostics: readonly Diagnostic[]
      /** What is in the output by this command. */
      readonly publications: readonly BuiltPublication[]
    }
  /** Errors: the output stays as it was. */
  | {readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[]}
  | UnknownIds

export async function build(
  host: Host<Job, Result>,
  project: Project,
  options: BuildOptions
): Promise<BuildResult> {
  const judgement = await judge(host, project, options)
  if (judgement.kind === 'unknown') return judgement
  const found = judgement.diagnostics
  const faults = found.filter(isError)
  if (faults.some((fault) => !options.keepGoing || !isOwned(judgement, fault))) {
    return {kind: 'refused', diagnostics: found}
  }
  const plan = await planBuild(judgement, project, host, {...options, faults})
  const made = await makeAll(host, plan.planned, options)
  const diagnostics = [
    ...found,
    ...applySettings(
      made.flatMap((one) => one.diagnostics),
      project,
      options
    )
  ]
  const sound = made.filter((one) => !applySettings(one.diagnostics, project, options).some(isError))
  if (sound.length < made.length && !options.keepGoing) return {kind: 'refused', diagnostics}

  const left = [
    ...plan.left,
    ...made.flatMap((one) => (sound.includes(one) ? [] : (one.planned.previous ?? [])))
  ]
  const projectSources = project.path === undefined ? [] : await fileSource(project.path, project, host.world)
  const published = await publish(host, {project, made: sound, left, projectSources}, options)
  return {kind: 'built', diagnostics: [...diagnostics, ...published], publications: sound.flatMap(builtOf)}
}

function isOwned({publications}: Judgement, fault: Diagnostic): boolean {
  return publications.some(({source}) => owns(source, fault))
}

function builtOf({manifest, isUnchanged}: Made): BuiltPublication[] {
  if (manifest === undefined) return []
  const {publication, losses} = manifest
  return [{publication, isUnchanged, losses}]
}

function isError({severity}: Diagnostic): boolean {
  return severity === 'error'
}
