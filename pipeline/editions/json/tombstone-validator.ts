/** Compiles the schema of tombstones; the program as it is shipped has this done already (packaging/compile-schemas.ts). */
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import {isObject} from '../../model/values/is-object.ts'
import type {World} from '../../model/world.ts'

/** What judges tombstones, and tells all that is wrong with one. */
export async function tombstoneValidator(world: Pick<World, 'schema'>): Promise<ValidateFunction> {
  const schema = await world.schema('tombstone')
  if (!isObject(schema)) throw new Error('the schema of the tombstone is an object')
  // The schema itself is judged by the tests; smaller code matters less here than a short start.
  return new Ajv2020({allErrors: true, validateSchema: false, code: {optimize: false}}).compile(schema)
}
