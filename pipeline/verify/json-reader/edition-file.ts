/** Reads the file of a JSON edition, and holds it to its schema before anything of it is looked at. */
import {Ajv2020, type ErrorObject, type ValidateFunction} from 'ajv/dist/2020.js'
import type {World} from '../../model/world.ts'
import type * as Json from '../../reader/edition-types.ts'
import {Unreadable} from '../unreadable.ts'
import {isData, parseData} from './data.ts'

/** What a JSON edition has to be. */
export type EditionSchema = ValidateFunction<Json.Edition>

/** Compiles the schema of JSON editions, which takes as long as reading a short book. */
export async function loadEditionSchema(world: Pick<World, 'schema'>): Promise<EditionSchema> {
  const schema = await world.schema('edition')
  if (!isData(schema)) throw new Error('the schema of JSON editions is an object')
  // The schema itself is judged by the tests; smaller code matters less here than a short start.
  return new Ajv2020({strict: true, validateSchema: false, code: {optimize: false}}).compile<Json.Edition>(
    schema
  )
}

/** Throws `Unreadable` when the file is no JSON edition of the version that the schema describes. */
export function readEditionFile(bytes: Uint8Array, isEdition: EditionSchema): Json.Edition {
  const data = parseData(bytes)
  if (!isEdition(data)) throw new Unreadable(faultIn(isEdition.errors ?? []))
  return data
}

/** The first fault, at the object that it is in. */
function faultIn([fault]: readonly ErrorObject[]): string {
  const {instancePath = '', message = ''} = fault ?? {}
  return `it is not as its schema says: \`${instancePath || '/'}\` ${message}`
}
