/** Reads the schemas that come with Tetrapla. */
import {readFile} from 'node:fs/promises'
import type {SchemaName} from '../model/world.ts'

/** One of schemas/formats/, parsed. */
export async function readOwnSchema(name: SchemaName): Promise<unknown> {
  const file = new URL(`../../schemas/formats/${name}.schema.json`, import.meta.url)
  const parsed: unknown = JSON.parse(await readFile(file, 'utf8'))
  return parsed
}
