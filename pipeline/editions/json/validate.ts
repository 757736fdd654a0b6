/** Validates the files of the edition against their published schemas. */
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import type {SchemaName, World} from '../../model/world.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {TombstoneFile} from './format-tombstone.ts'

/** Compiled once for each world: compiling takes longer than writing a short edition. */
const validators = new WeakMap<World, Map<SchemaName, Promise<ValidateFunction>>>()

/** Throws when a file is not what its schema says: that is never the author's fault. */
export async function validate(
  file: Json.Edition | TombstoneFile,
  name: 'edition' | 'tombstone',
  world: World
): Promise<void> {
  const check = await validatorOf(name, world)
  const valid: boolean = check(file)
  if (valid) return
  const faults = (check.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message ?? ''}`)
  throw new Error(`the JSON edition of ${file.id} is not valid: ${faults.join(', ')}`)
}

function validatorOf(name: SchemaName, world: World): Promise<ValidateFunction> {
  const known = validators.get(world) ?? new Map<SchemaName, Promise<ValidateFunction>>()
  validators.set(world, known)
  const validator = known.get(name) ?? compile(name, world)
  known.set(name, validator)
  return validator
}

async function compile(name: SchemaName, world: World): Promise<ValidateFunction> {
  const schema = await world.schema(name)
  if (!isSchema(schema)) throw new Error(`the schema of the ${name} is an object`)
  // The schema itself is judged by the tests; smaller code matters less here than a short start.
  return new Ajv2020({strict: true, validateSchema: false, code: {optimize: false}}).compile(schema)
}

function isSchema(value: unknown): value is {readonly [keyword: string]: unknown} {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
