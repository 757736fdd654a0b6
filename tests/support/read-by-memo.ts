/** Reads the first publication of a project in memory by what was read before. */
import {loadSchemas, type Schemas} from '../../pipeline/check/index.ts'
import type {Memo} from '../../pipeline/model/memo.ts'
import type {Manuscript} from '../../pipeline/model/publication/manuscript.ts'
import {readManuscript, readProject} from '../../pipeline/read/index.ts'
import {closed} from './closed.ts'
import {memoryWorld} from './memory-world.ts'

export interface ByMemo {
  readonly memo?: Memo
  /** Whether its documents can't be opened. */
  readonly isWarm?: boolean
}

export async function readByMemo(
  files: Readonly<Record<string, string>>,
  {memo, isWarm = false}: ByMemo
): Promise<{readonly manuscript: Manuscript; readonly schemas: Schemas}> {
  const world = {...memoryWorld(files), ...(memo === undefined ? {} : {memo})}
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const {value: schemas} = await loadSchemas(project, world)
  const [source] = project.publications
  if (source === undefined) throw new Error('there is a publication')
  const {value} = await readManuscript(source, project, world, {keys: schemas.frontMatterKeys})
  return {manuscript: isWarm ? closed(value) : value, schemas}
}
