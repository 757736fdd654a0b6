/** Computes the digest of Tetrapla's own schemas when the program is joined, so that no command does. */
import type {Plugin} from 'rolldown'
import {loadSchemas} from '../pipeline/check/index.ts'
import {computeDigest} from '../pipeline/driver/compute-digest.ts'
import {readOwnSchema} from '../pipeline/platform/own-schema.ts'

export const digestSchemas: Plugin = {
  name: 'digest-schemas',
  load: {
    filter: {id: /[\\/]driver[\\/]built-in-digest\.ts$/},
    handler: async () => ({
      code: `export const builtInDigest = '${await digestOfBuiltIn()}'\n`,
      moduleType: 'js'
    })
  }
}

/** The digest for a project that has no schemas of its own. */
export async function digestOfBuiltIn(): Promise<string> {
  const world = {
    schema: readOwnSchema,
    open: async (path: string) => Promise.reject(new Error(`expected no schema in ${path}`))
  }
  const {value} = await loadSchemas({frontMatterSchemas: new Map(), recordSchemas: new Map()}, world)
  return computeDigest(value)
}
