/** What a schema keeps private in front matter. */
import {expect, test} from 'vitest'
import {loadSchemas} from '../../pipeline/check/index.ts'
import type {JsonObject} from '../../pipeline/model/publication/front-matter.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {projectWith} from './projects.ts'

const secret = {'x-tetrapla': {private: true}}

async function privateKeys(schema: object, data: JsonObject, type = 'alpha'): Promise<readonly string[]> {
  const path = `schemas/front-matter/${type}.schema.json`
  const world = memoryWorld({[path]: JSON.stringify(schema)})
  const {value} = await loadSchemas(projectWith({[type]: path}), world)
  return [...value.privateKeys(type === 'publication' ? 'document' : type, data)]
}

test.each<[string, object, JsonObject, readonly string[]]>([
  ['nothing', {properties: {a: {}}}, {a: 1}, []],
  ['a key', {properties: {a: secret, b: {}}}, {a: 1, b: 2}, ['/a']],
  ['only what is there', {properties: {a: secret}}, {b: 2}, []],
  [
    'a key in a mapping',
    {properties: {a: {properties: {'b/c': secret}}}},
    {a: {'b/c': 1, d: 2}},
    ['/a/b~1c']
  ],
  [
    'keys in a list',
    {properties: {a: {items: {properties: {b: secret}}}}},
    {a: [{b: 1}, {}, {b: 2}]},
    ['/a/0/b', '/a/2/b']
  ],
  ['an item of a tuple', {properties: {a: {prefixItems: [{}, secret]}}}, {a: [1, 2, 3]}, ['/a/1']],
  ['by a pattern', {patternProperties: {'^x': secret}}, {xa: 1, a: 2}, ['/xa']],
  ['all other keys', {properties: {a: {}}, additionalProperties: secret}, {a: 1, b: 2}, ['/b']],
  ['by a reference', {properties: {a: {$ref: '#/$defs/b'}}, $defs: {b: secret}}, {a: 1}, ['/a']],
  [
    'in a branch that was not taken',
    {if: {required: ['b']}, else: {properties: {a: secret}}},
    {a: 1, b: 2},
    ['/a']
  ],
  [
    'in a schema that refers to itself',
    {properties: {a: {$ref: '#'}, b: secret}},
    {a: {a: {b: 1}}},
    ['/a/a/b']
  ]
])('keeps %s', async (_, schema, data, expected) => {
  expect(await privateKeys(schema, data)).toEqual(expected)
})

test('keeps what the schema of every publication.yaml keeps', async () => {
  const schema = {$ref: 'tetrapla:publication', properties: {owner: secret}}
  expect(await privateKeys(schema, {owner: 'Alpha'}, 'publication')).toEqual(['/owner'])
})

test('knows nothing of a type that does not exist', async () => {
  const {value} = await loadSchemas(projectWith(), memoryWorld())
  expect(value.privateKeys('none', {a: 1}).size).toBe(0)
})
