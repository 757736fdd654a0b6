/** Holds a tombstone to its published schema; the edition itself is held to its own when it is proved. */
import {Ajv2020} from 'ajv/dist/2020.js'
import type {World} from '../../model/world.ts'
import type {TombstoneFile} from './format-tombstone.ts'
import {isObject} from '../../model/values/is-object.ts'

/** Throws when the file is not what its schema says: that is never the author's fault. */
export async function validate(file: TombstoneFile, world: World): Promise<void> {
  const schema = await world.schema('tombstone')
  if (!isObject(schema)) throw new Error('the schema of the tombstone is an object')
  // The schema itself is judged by the tests; smaller code matters less here than a short start.
  const check = new Ajv2020({strict: true, validateSchema: false, code: {optimize: false}}).compile(schema)
  const valid: boolean = check(file)
  if (valid) return
  const faults = (check.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message ?? ''}`)
  throw new Error(`the tombstone of ${file.id} is not valid: ${faults.join(', ')}`)
}
