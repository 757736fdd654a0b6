/** The types that readers of the JSON edition get are those of its schema. */
import path from 'node:path'
import {format, resolveConfig} from 'prettier'
import {expect, test} from 'vitest'
import {memoryWorld} from '../support/memory-world.ts'
import {expectFile} from '../support/expect-file.ts'
import {typesOfSchema} from '../support/types-of-schema.ts'

const file = path.join(import.meta.dirname, '../../pipeline/reader/edition-types.ts')

test('the types are written from the schema', async () => {
  const text = typesOfSchema(await memoryWorld().schema('edition'))
  const style = await resolveConfig(file)
  expectFile(file, await format(text, {...style, parser: 'typescript'}))
})

test('a keyword that the writer does not know is no type', () => {
  const schema = {properties: {alpha: {not: {type: 'string'}}}}
  expect(() => typesOfSchema(schema)).toThrow('there is no type for {"not"')
})
