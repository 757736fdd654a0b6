/** Finds a project's own schemas. */
import {posix} from 'node:path'
import type {Project} from '../model/publication/project.ts'
import type {World} from '../model/world.ts'

/** Those of front matter and of records, by type: `policy.schema.json` judges `type: policy`, or a record `:::policy`. */
export async function findSchemas(
  world: World,
  folder: string
): Promise<Pick<Project, 'frontMatterSchemas' | 'recordSchemas'>> {
  return {
    frontMatterSchemas: await schemasIn(world, posix.join(folder, 'front-matter')),
    recordSchemas: await schemasIn(world, posix.join(folder, 'records'))
  }
}

async function schemasIn(world: World, folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await world.list(folder)).filter((file) => posix.dirname(file) === folder)
  const ending = '.schema.json'
  return new Map(
    files
      .filter((file) => file.endsWith(ending))
      .map((file) => [posix.basename(file).slice(0, -ending.length), file])
  )
}
