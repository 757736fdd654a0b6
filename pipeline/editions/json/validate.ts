/** Holds a JSON edition to its published schema. */
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import type {World} from '../../model/world.ts'
import type {EditionFile} from './format.ts'

/** Compiled once for each world: compiling takes longer than writing a short edition. */
const validators = new WeakMap<World, Promise<ValidateFunction>>()

/** Throws when the edition is not what its schema says: that is never the author's fault. */
export async function validate(edition: EditionFile, world: World): Promise<void> {
  const check = await validatorOf(world)
  const valid: boolean = check(edition)
  if (valid) return
  const faults = (check.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message ?? ''}`)
  throw new Error(`the JSON edition of ${edition.id} is not valid: ${faults.join(', ')}`)
}

function validatorOf(world: World): Promise<ValidateFunction> {
  const known = validators.get(world)
  if (known !== undefined) return known
  const validator = compile(world)
  validators.set(world, validator)
  return validator
}

async function compile(world: World): Promise<ValidateFunction> {
  const schema = await world.schema('edition')
  if (!isSchema(schema)) throw new Error('the schema of the JSON edition is an object')
  // The schema itself is judged by the tests; smaller code matters less here than a short start.
  return new Ajv2020({strict: true, validateSchema: false, code: {optimize: false}}).compile(schema)
}

function isSchema(value: unknown): value is {readonly [keyword: string]: unknown} {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
