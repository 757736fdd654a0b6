/** Reads the schema of the JSON edition that this version of Tetrapla writes. */
import {readOwnSchema} from '../platform/own-schema.ts'
import type {Data} from './outputs/open-edition.ts'
import {isObject} from '../model/values/is-object.ts'

/** The schema as parsed JSON. Throws an `Error` where the program's own file holds no object. */
export async function editionSchema(): Promise<Data> {
  const schema = await readOwnSchema('edition')
  if (!isObject(schema)) throw new Error('the schema of the edition is an object')
  return schema
}
