/** Builds a project: the work of `tetrapla build`, without printing. */
import {build, type BuiltPublication} from '../../driver/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {World} from '../../model/world.ts'
import {createOutput, type DiskOutput} from '../../platform/output/output.ts'
import {openSigner} from '../outputs/attest.ts'
import {isConfigurationFault} from '../terminal/faults.ts'
import {openProject} from './open-project.ts'
import type {BuildArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {unknownIds} from '../outputs/unknown-ids.ts'
import {readVersion} from '../version.ts'

export interface BuildOutcome {
  /** `configuration`: the project's configuration is at fault, and nothing else was read. */
  readonly kind: 'built' | 'refused' | 'configuration'
  readonly diagnostics: readonly Diagnostic[]
  readonly publications: readonly BuiltPublication[]
  /** The output's folder. */
  readonly output: string
}

/** With the project's files, for a report to quote. */
export type BuildReport = BuildOutcome & {readonly world: World}

/**
 * `onOutput` is called with the output when it is open, so that a signal can leave it whole. Throws `UsageFailure` and
 * `OutputFailure`.
 */
export async function buildProject(
  request: BuildArguments,
  onOutput: (output: DiskOutput) => void = () => undefined
): Promise<BuildReport> {
  const {editions, onProgress, only, strict, keepGoing, cache} = request
  const attestWith = await openSigner(request.sign)
  const {folders, project, world, diagnostics: found, startWorkers} = await openProject(request)
  const base = {output: folders.output, world, publications: []}
  if (found.some(isConfigurationFault)) return {...base, kind: 'configuration', diagnostics: found}

  const version = await readVersion()
  const output = await createOutput({root: folders.output, imageParts: (image) => world.imageParts(image)})
  onOutput(output)
  const workers = startWorkers()
  try {
    const attest = attestWith(folders.root, version)
    const host = {world, output, run: workers.run}
    const result = await build(host, project, {
      found,
      version,
      attest,
      only,
      strict,
      keepGoing,
      cache,
      ...(editions === undefined ? {} : {editions}),
      ...(onProgress === undefined ? {} : {onProgress})
    })
    if (result.kind === 'unknown') throw new UsageFailure(...unknownIds(result))
    const publications = result.kind === 'built' ? result.publications : []
    return {...base, kind: result.kind, publications, diagnostics: result.diagnostics}
  } finally {
    await workers.close()
    await output.close()
  }
}
