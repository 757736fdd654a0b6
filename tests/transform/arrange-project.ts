/** Reads a project in memory and arranges its publications, as a build does. */
import {posix} from 'node:path'
import {completeEntry, knownSchemas, loadSchemas} from '../../pipeline/check/index.ts'
import type {Asset} from '../../pipeline/model/publication/asset.ts'
import type {Diagnostic} from '../../pipeline/model/diagnostic.ts'
import type {Manuscript} from '../../pipeline/model/publication/manuscript.ts'
import type {KnownSchemas} from '../../pipeline/model/publication/record-type.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {indexManuscript, readManuscript, readProject} from '../../pipeline/read/index.ts'
import {given} from '../../pipeline/model/values/given.ts'
import {arrange, type ArrangeContext} from '../../pipeline/transform/index.ts'
import {memoryWorld} from '../support/memory-world.ts'

export interface Arranged {
  readonly manuscript: Manuscript
  readonly publication: Publication
  readonly diagnostics: readonly Diagnostic[]
}

export type Files = Readonly<Record<string, string | Uint8Array>>

/** In order of id, then language; every file that is an image by its name is an asset. */
export async function arrangeProject(
  files: Files,
  {
    privateKeys,
    ...more
  }: Pick<ArrangeContext, 'date' | 'memo' | 'openHighlighter'> &
    Partial<Pick<KnownSchemas, 'privateKeys'>> = {}
): Promise<readonly Arranged[]> {
  const world = {...memoryWorld(files), ...given({memo: more.memo})}
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const manuscripts: Manuscript[] = []
  for (const source of project.publications)
    manuscripts.push((await readManuscript(source, project, world)).value)
  const assets = new Map<string, Asset>()
  for (const file of Object.keys(files).filter((name) => /\.(png|svg)$/.test(name))) {
    const image = await world.image(posix.normalize(file))
    if (image.ok) assets.set(file, image.value)
  }
  const schemas = await loadSchemas(project, world)
  const index = {
    publications: manuscripts.map((one) => completeEntry(indexManuscript(one), one, schemas.value))
  }
  const arranged: Arranged[] = []
  for (const manuscript of manuscripts) {
    const {value, diagnostics} = await arrange(manuscript, {
      index,
      project,
      assets,
      schemas: {...knownSchemas(schemas.value, manuscript.language), ...given({privateKeys})},
      ...more
    })
    arranged.push({manuscript, publication: value, diagnostics})
  }
  return arranged
}
