/** The types that readers of the JSON edition and of the files beside it get are those of their schemas. */
import path from 'node:path'
import {format, resolveConfig} from 'prettier'
import {expect, test} from 'vitest'
import type {SchemaName} from '../../pipeline/model/world.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {expectFile} from '../support/expect-file.ts'
import {typesOfSchema, type Written} from '../support/types-of-schema.ts'

const written: readonly (readonly [SchemaName, Written])[] = [
  [
    'edition',
    {
      about: about('Types the JSON edition', 'edition'),
      root: 'Edition',
      // `Record` would hide a type of TypeScript's own from whoever imports it.
      names: {record: 'RecordBlock', break: 'LineBreak'}
    }
  ],
  [
    'library',
    {
      about: about('Types the library’s `index.json`', 'library'),
      root: 'Library',
      names: {publication: 'LibraryEntry', edition: 'LibraryFile'}
    }
  ],
  [
    'tombstone',
    {
      about: about('Types the tombstone of a withdrawn publication', 'tombstone'),
      root: 'Tombstone',
      names: {publication: 'PublicationInstead', elsewhere: 'PageInstead'}
    }
  ],
  ['ids', {about: about('Types the `ids.json` of a publication', 'ids'), root: 'Ids'}]
]

function about(what: string, schema: string): string {
  return `${what} as schemas/formats/${schema}.schema.json describes it: written from it by tests/reader/types.test.ts.`
}

test.each(written)('the types are written from the schema %s', async (name, options) => {
  const file = path.join(import.meta.dirname, `../../pipeline/reader/${name}-types.ts`)
  const text = typesOfSchema(await memoryWorld().schema(name), options)
  const style = await resolveConfig(file)
  expectFile(file, await format(text, {...style, parser: 'typescript'}))
})

test('a keyword that the writer does not know is no type', () => {
  const schema = {properties: {alpha: {not: {type: 'string'}}}}
  expect(() => typesOfSchema(schema, {about: 'Alpha.', root: 'Alpha'})).toThrow('there is no type for {"not"')
})
