/** The schema of tombstones: strict, closed, and told in words. */
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import {json} from '../../../pipeline/editions/json/edition.ts'
import type {Withdrawn} from '../../../pipeline/model/edition/edition.ts'
import {samplePublication} from '../../support/sample-publication.ts'
import {entriesOf, pointed, world} from './render-json.ts'
import {furnishNotice} from '../../../pipeline/transform/furnish/index.ts'

/** Every schema inside a schema, with the JSON Pointer to it. */
function schemasIn(value: unknown, pointer = ''): readonly (readonly [pointer: string, schema: unknown])[] {
  const isMap = /\/(properties|\$defs)$/.test(pointer)
  const keys = entriesOf(value).map(([key]) => key)
  const isSchema = !isMap && keys.some((key) => /^(\$ref|type|oneOf|enum|const)$/.test(key))
  return [
    ...(isSchema ? [[pointer, value] as const] : []),
    ...entriesOf(value).flatMap(([key, child]) => schemasIn(child, `${pointer}/${key}`))
  ]
}

async function tombstone(notice: Withdrawn['notice']): Promise<unknown> {
  const publication = {...(await samplePublication()), notice}
  const {value} = (await json.withdraw?.(publication, furnishNotice(publication), world)) ?? {}
  const [file, ...more] = value?.artifacts ?? []
  if (file === undefined || more.length > 0) throw new Error('one file')
  expect(file.path).toBe('countering-terrorism/en/countering-terrorism.en.json')
  const parsed: unknown = JSON.parse(new TextDecoder().decode(file.bytes))
  return parsed
}

describe('the schema', () => {
  test('is valid, describes all that it defines, and is closed', async () => {
    const schema = await world.schema('tombstone')
    if (typeof schema !== 'object' || schema === null) throw new Error('a schema is an object')
    expect(new Ajv2020({strict: true}).validateSchema(schema)).toBe(true)
    const all = schemasIn(schema)
    const has = (one: unknown, key: string): boolean => pointed(one, `/${key}`) !== undefined
    const bare = all.filter(([, one]) => !has(one, '$ref') && !(has(one, 'title') && has(one, 'description')))
    expect(bare.map(([pointer]) => pointer)).toEqual([
      '/properties/metadata/properties/identifiers/properties/isbn/propertyNames'
    ])
    const open = all.filter(
      ([, one]) => pointed(one, '/type') === 'object' && !has(one, 'additionalProperties')
    )
    expect(open).toEqual([])
  })
})

describe('a tombstone', () => {
  const to = {publication: 'alpha', language: 'en', document: 'bravo', block: 'p1'}

  test.each([
    [{}, {}],
    [
      {date: '2026-01-02', reason: 'Alpha.'},
      {date: '2026-01-02', reason: 'Alpha.'}
    ],
    [
      {replacement: {kind: 'internal', to, title: 'Bravo'} as const},
      {replacement: {kind: 'internal', ...to, title: 'Bravo'}}
    ],
    [
      {replacement: {kind: 'external', url: 'https://example.org/'} as const},
      {replacement: {kind: 'external', url: 'https://example.org/'}}
    ]
  ])('says what the notice says: %j', async (notice, withdrawal) => {
    expect(pointed(await tombstone(notice), '/withdrawal')).toEqual(withdrawal)
  })

  test('that its schema refuses is never given', async () => {
    await expect(tombstone({date: 'yesterday'})).rejects.toThrow('is not valid: /withdrawal/date')
  })
})
