/** Opens the schemas of a project, which may hold no sources. */
import path from 'node:path'
import {loadSchemas, type Schemas} from '../../check/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {defaultLimits} from '../../model/limits.ts'
import type {World} from '../../model/world.ts'
import {diskFiles} from '../../platform/cache/disk-files.ts'
import {createWorld} from '../../platform/world.ts'
import {findSchemas} from '../../read/index.ts'
import type {TypesArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {findRoot} from './find-root.ts'
import {kindOf} from './kind-of.ts'
import {folderBelow} from './project-folders.ts'

export interface OpenedSchemas {
  readonly schemas: Schemas
  /** The names of the types in `schemas/records/`. */
  readonly recordTypes: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  /** The project's files, for a report to quote. */
  readonly world: World
}

/** Throws `UsageFailure` when there is no such folder. */
export async function openSchemas({project, schemas}: TypesArguments): Promise<OpenedSchemas> {
  const asked = path.resolve(project)
  if ((await kindOf(asked)) !== 'folder') throw new UsageFailure(`there is no folder \`${project}\``)
  const root = (await findRoot(asked)) ?? asked
  const folder = folderBelow(root, path.resolve(schemas ?? path.join(root, 'schemas')), 'schemas')
  const world = createWorld({files: diskFiles(root), limits: defaultLimits})
  const {value: found} = await findSchemas(world, folder)
  const {value, diagnostics} = await loadSchemas(found, world)
  return {schemas: value, recordTypes: [...found.recordSchemas.keys()], diagnostics, world}
}
