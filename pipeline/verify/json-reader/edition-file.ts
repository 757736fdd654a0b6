/** Reads the file of a JSON edition, and holds it to its schema before anything of it is looked at. */
import type {ValidateFunction} from 'ajv/dist/2020.js'
import {fieldsOf} from '../../model/values/is-object.ts'
import type {World} from '../../model/world.ts'
import type * as Json from '../../reader/edition-types.ts'
import {fail} from '../unreadable.ts'
import {compileSchema} from './compile-schema.ts'
import {isData, parseData, parseText, type Data} from './data.ts'
import {ownValidator} from './own-validator.ts'

/** What a JSON edition has to be. */
export interface EditionSchema {
  /** The version that is written. */
  readonly version: unknown
  /** One of the version that is written. */
  readonly own: ValidateFunction<Json.Edition>
  /** One of another version 1.x, which may have keys that this one does not know; compiled when it is asked for. */
  readonly other: () => ValidateFunction<Json.Edition>
}

/** From the schema of JSON editions. */
export async function loadEditionSchema(world: Pick<World, 'schema'>): Promise<EditionSchema> {
  const schema = await world.schema('edition')
  if (!isData(schema)) throw new Error('the schema of JSON editions is an object')
  let other: ValidateFunction<Json.Edition> | undefined
  const {const: version} = fieldsOf(fieldsOf(schema['properties'])['formatVersion'])
  return {version, own: ownValidator(schema), other: () => (other ??= compileSchema(opened(schema)))}
}

/** The same for all versions 1.x: docs/editions/json.md says what a later one may add. */
function opened(schema: Data): Data {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'formatVersion' && isData(value)) return {type: 'string', pattern: anyVersion.source}
    return key === 'additionalProperties' && value === false ? undefined : value
  })
  return parseText(text, 'the schema')
}

const anyVersion = /^1\.\d+$/

/** Throws `Unreadable` when the file is no JSON edition of a version 1.x. */
export function readEditionFile(bytes: Uint8Array, {version, own, other}: EditionSchema): Json.Edition {
  const data = parseData(bytes)
  const {formatVersion: found} = data
  const isOther = typeof found === 'string' && found !== version && anyVersion.test(found)
  const isEdition = isOther ? other() : own
  if (isEdition(data)) return data
  // The first fault is told, at the object that it is in.
  const {instancePath = '', message = ''} = isEdition.errors?.[0] ?? {}
  fail(`it is not as its schema says: \`${instancePath || '/'}\` ${message}`)
}
