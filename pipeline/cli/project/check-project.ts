/** Checks a project: the work of `tetrapla check`, without printing. */
import {openDiskCache, readOnly} from '../../platform/cache/disk-cache.ts'
import {judge} from '../../driver/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {World} from '../../model/world.ts'
import type {EarlierReading} from '../../verify/index.ts'
import {isConfigurationFault} from '../terminal/faults.ts'
import {askedIds} from './asked-ids.ts'
import {openProject} from './open-project.ts'
import {programName} from './build-name.ts'
import {earlierFolder, projectFolders} from './project-folders.ts'
import type {CheckArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {unknownIds} from '../outputs/unknown-ids.ts'

export interface CheckOutcome {
  /** `configuration`: the project's configuration is at fault, and nothing else was read. */
  readonly kind: 'checked' | 'configuration'
  readonly diagnostics: readonly Diagnostic[]
  /** How many publications were asked for and judged. */
  readonly publications: number
}

/** With the project's files, for a report to quote. */
export type CheckReport = CheckOutcome & {readonly world: World}

/** Judges everything and writes nothing. Throws `UsageFailure`. */
export async function checkProject(request: CheckArguments): Promise<CheckReport> {
  const {against} = request
  const earlier = against === undefined ? undefined : await readEarlier(against)
  const folders = await projectFolders(request)
  const {project, world, diagnostics: found, startWorkers} = await openProject(request, folders)
  if (found.some(isConfigurationFault)) {
    return {kind: 'configuration', diagnostics: found, publications: 0, world}
  }
  const only = askedIds(request.only, folders, project)
  const workers = startWorkers()
  try {
    const from = against === undefined ? folders.output : await earlierFolder(against)
    const cache = readOnly(
      await openDiskCache({root: folders.root, earlier: from, version: await programName()})
    )
    const judged = await judge({run: workers.run, cache}, project, {
      only,
      strict: request.strict,
      found: [...found, ...(earlier?.diagnostics ?? [])],
      ...(request.onProgress === undefined ? {} : {onProgress: request.onProgress}),
      ...(earlier === undefined ? {} : {earlier: earlier.library})
    })
    if (judged.kind === 'unknown') throw new UsageFailure(...unknownIds(judged))
    const {diagnostics, publications} = judged
    return {
      kind: 'checked',
      diagnostics,
      publications: publications.filter(({entry}) => isAsked(entry.id, only)).length,
      world
    }
  } finally {
    await workers.close()
  }
}

/** What reads an output back is as much to load as all the rest: only for those who ask for it. */
async function readEarlier(written: string): Promise<EarlierReading> {
  const {openEarlier} = await import('../outputs/open-earlier.ts')
  return openEarlier(written)
}

function isAsked(id: string, only: readonly string[]): boolean {
  return only.length === 0 || only.includes(id)
}
