/** The schema of the JSON edition: closed, described, tried on every node type, and held against every edition. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {beforeAll, describe, expect, test} from 'vitest'
import {nodesOf} from '../../../pipeline/model/tree/walk.ts'
import {compileSchema} from '../../../pipeline/verify/json-reader/compile-schema.ts'
import {samplePublication} from '../../support/sample-publication.ts'
import {verifyEditions} from '../../support/verify-editions.ts'
import {entriesOf, others, pointed, renderJson, renderParsed, world} from './render-json.ts'

const fixtures = path.join(import.meta.dirname, '..', '..', 'fixtures', 'editions', 'json')

type Schema = Readonly<Record<string, unknown>>

let schema: Schema
let isValid: (value: unknown) => boolean
beforeAll(async () => {
  schema = Object.fromEntries(entriesOf(await world.schema('edition')))
  const validate = new Ajv2020({strict: true, code: {optimize: false}}).compile(schema)
  isValid = (value) => validate(value)
})

/** Every schema inside a schema, with the JSON Pointer to it. */
function schemasIn(value: unknown, pointer = ''): readonly (readonly [pointer: string, schema: Schema])[] {
  const entries = entriesOf(value)
  const isMap = /\/(properties|\$defs)$/.test(pointer)
  const isSchema = !isMap && entries.some(([key]) => /^(\$ref|type|anyOf|enum|const)$/.test(key))
  return [
    ...(isSchema ? [[pointer, Object.fromEntries(entries)] as const] : []),
    ...entries.flatMap(([key, child]) => schemasIn(child, `${pointer}/${key}`))
  ]
}

/** Every value of the key `type` in an edition. */
function typesIn(value: unknown): readonly unknown[] {
  return entriesOf(value).flatMap(([key, child]) => (key === 'type' ? [child] : typesIn(child)))
}

describe('the schema', () => {
  test('is valid JSON Schema 2020-12, strictly', () => {
    expect(new Ajv2020({strict: true}).validateSchema(schema)).toBe(true)
  })

  test('has a title and a description for everything that it defines', () => {
    const bare = schemasIn(schema).filter(
      ([, one]) => !('$ref' in one) && !('title' in one && 'description' in one)
    )
    expect(bare.map(([pointer]) => pointer)).toEqual([])
  })

  test('closes every object, but for the data of the author, types of records, and what all blocks have', () => {
    const open = schemasIn(schema).filter(
      ([, one]) =>
        one['type'] === 'object' &&
        one['additionalProperties'] !== false &&
        one['unevaluatedProperties'] !== false
    )
    expect(open.map(([pointer]) => pointer)).toEqual([
      '/properties/records',
      '/$defs/json',
      '/$defs/blockBase'
    ])
  })

  test('has an example, which it finds valid, of every text and number', () => {
    const plain = schemasIn(schema).filter(([, {type}]) => /^(string|integer|number)$/.test(String(type)))
    expect(plain.length).toBeGreaterThan(60)
    const ajv = new Ajv2020({strict: true})
    for (const [pointer, {examples, ...one}] of plain) {
      expect([pointer, Array.isArray(examples) && examples.length > 0]).toEqual([pointer, true])
      const check = ajv.compile(one)
      for (const [, example] of entriesOf(examples))
        expect([pointer, check(example)]).toEqual([pointer, true])
    }
  })

  test('is tried on every type of node by the sample', async () => {
    const seen = new Set(typesIn(await renderParsed(await samplePublication(), others)))
    const named = schemasIn(schema)
      .filter(([pointer]) => pointer.endsWith('/properties/type'))
      .flatMap(([, {enum: types, const: type}]) => types ?? type ?? [])
    expect(named.length).toBeGreaterThan(30)
    expect(named.filter((type) => !seen.has(type))).toEqual([])
  })

  test('knows every kind of phrase', async () => {
    const {documents} = await samplePublication()
    const phrases = nodesOf(
      documents.flatMap(({children}) => children),
      'phrase'
    )
    expect(pointed(schema, '/$defs/phrase/properties/kind/enum')).toEqual(
      expect.arrayContaining(phrases.map(({kind}) => kind))
    )
  })
})

describe('an edition', () => {
  test('obeys it, in every fixture', () => {
    const editions = readdirSync(fixtures)
      .filter((name) => name !== 'catalogue')
      .map((name) => path.join(fixtures, name, 'expected.json'))
    expect(editions.length).toBeGreaterThan(0)
    for (const file of editions)
      expect([file, isValid(JSON.parse(readFileSync(file, 'utf8')))]).toEqual([file, true])
  })

  test('is refused with a key that nobody knows, anywhere', async () => {
    const edition = await renderParsed(await samplePublication(), others)
    for (const pointer of objectsIn(edition)) {
      const spoilt: unknown = JSON.parse(JSON.stringify(edition))
      const object = pointed(spoilt, pointer)
      if (typeof object === 'object' && object !== null) Object.assign(object, {extra: 1})
      expect([pointer, isValid(spoilt)]).toEqual([pointer, pointer.endsWith('/data')])
    }
  })

  test('is judged the same where the form of a node is chosen by its type', async () => {
    const edition = await renderParsed(await samplePublication(), others)
    const chosen = compileSchema(schema)
    const judged = objectsIn(edition).flatMap((pointer) =>
      [{extra: 1}, {type: 'break'}, {type: 'paragraph'}, {type: 'toString'}, {type: 1}].map((change) => {
        const spoilt: unknown = JSON.parse(JSON.stringify(edition))
        const object = pointed(spoilt, pointer)
        if (typeof object === 'object' && object !== null) Object.assign(object, change)
        return {pointer, change, chosen: chosen(spoilt), wanted: isValid(spoilt)}
      })
    )
    expect(judged.filter((one) => one.chosen !== one.wanted)).toEqual([])
    expect(new Set(judged.map(({wanted}) => wanted))).toEqual(new Set([true, false]))
  })

  test('that it refuses is found when it is read back', async () => {
    const wrong = {...(await samplePublication()), date: 'yesterday'}
    const {verdicts} = verifyEditions(wrong, new Map([['json', [await renderJson(wrong)]]]))
    expect(verdicts.flatMap(({differences}) => differences.map(({found}) => found))).toEqual([
      'it is not as its schema says: `/date` must match pattern "^\\d{4}-\\d{2}-\\d{2}$"'
    ])
  })
})

/** JSON Pointers of the objects in a value, lists left out; one for each set of keys. */
function objectsIn(edition: unknown): readonly string[] {
  const found = new Map<string, string>()
  const walk = (value: unknown, pointer: string): void => {
    const entries = entriesOf(value)
    if (!Array.isArray(value) && typeof value === 'object' && value !== null) {
      const shape = `${String(pointed(value, '/type'))} ${entries.map(([key]) => key).join(' ')}`
      if (!found.has(shape)) found.set(shape, pointer)
    }
    for (const [key, child] of entries) walk(child, `${pointer}/${key}`)
  }
  walk(edition, '')
  return [...found.values()]
}
