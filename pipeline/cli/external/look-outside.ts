/** Looks at the web addresses of a project that was judged, and gives what it finds the project's severities. */
import {applySettings} from '../../check/apply-settings.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Project, PublicationSource} from '../../model/publication/project.ts'
import type {World} from '../../model/world.ts'
import type {CheckArguments} from '../request/requests.ts'
import {checkExternal, type ExternalCount, type Web} from './check-external.ts'
import {externalLinks} from './external-links.ts'

interface Surroundings {
  readonly project: Project
  readonly world: World
  /** The project's root, as an absolute path. */
  readonly root: string
  /** The publications whose links are looked at. */
  readonly sources: readonly PublicationSource[]
}

/** `web` is that of everybody, when left out. */
export async function lookOutside(
  {strict, onProgress}: Pick<CheckArguments, 'strict' | 'onProgress'>,
  {project, world, root, sources}: Surroundings,
  web?: Web
): Promise<{readonly diagnostics: readonly Diagnostic[]; readonly count: ExternalCount}> {
  const links = await externalLinks(sources, project, world)
  const progress = (done: number, all: number): void => onProgress?.({step: 'visit', done, all})
  const {diagnostics, count} = await checkExternal({links, root, world, onProgress: progress}, web)
  return {diagnostics: applySettings(diagnostics, project, {strict}), count}
}
