/** Reads the schema of the JSON edition that this version of Tetrapla writes. */
import {readFile} from 'node:fs/promises'
import {isObject, type Data} from './outputs/open-edition.ts'

const file = new URL('../../schemas/formats/edition.schema.json', import.meta.url)

export async function editionSchema(): Promise<Data> {
  const schema: unknown = JSON.parse(await readFile(file, 'utf8'))
  if (!isObject(schema)) throw new Error('the schema of the edition is an object')
  return schema
}
