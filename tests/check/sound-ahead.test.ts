/** Schemas are sound by code that was compiled ahead where they are by the metaschema that is compiled at run time. */
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {Registry} from '../../pipeline/check/schemas/registry.ts'
import {isJsonObject} from '../../pipeline/check/schemas/schema-object.ts'
import {soundAhead} from '../../pipeline/check/schemas/sound-ahead.ts'
import {createValidator, draft} from '../../pipeline/check/schemas/validator.ts'

const metaschema = new Ajv2020().getSchema(draft)?.schema
if (!isJsonObject(metaschema)) throw new Error('Ajv has the metaschema of 2020-12')
const validate = createValidator(new Registry()).compile(metaschema)

const vocabularies = [
  'core',
  'applicator',
  'unevaluated',
  'validation',
  'meta-data',
  'format-annotation',
  'content'
]
const keywords = vocabularies.flatMap((name) => {
  const schema = new Ajv2020().getSchema(draft.replace(/schema$/, `meta/${name}`))?.schema
  if (!isJsonObject(schema) || !isJsonObject(schema['properties'])) throw new Error(`Ajv has ${name}`)
  return Object.keys(schema['properties'])
})

// prettier-ignore
const values: readonly unknown[] = [
  null, true, 3, -1, 0.5, '', 'x', 'a b', '#', '#x', '/x#', 'http:', 'https://example.org/', '(', '^a+$', 'object', [], [true], [{}, 3], ['a'],
  ['a', 'a'], ['object', 'string'], ['object', 'x'], [{valueOf: 0}, {toString: 1}], {}, {a: true}, {a: {}}, {a: 3}, {a: ['b']},
  {a: ['b', 'b']}, {'(': {}}, {type: 'object'}, {type: 'x'}, {properties: {a: {type: 3}}}, {'https://example.org/': true}, {toString: true}
]

test('of each keyword with each kind of value, alone and in another schema', () => {
  const schemas = [...keywords, 'definitions', 'dependencies', 'toString', 'x-own'].flatMap((keyword) =>
    values.flatMap((value) => [{[keyword]: value}, {items: {anyOf: [{[keyword]: value}, true]}}])
  )
  const wanted = schemas.map((schema) => [JSON.stringify(schema), validate(schema)])
  expect(schemas.map((schema) => [JSON.stringify(schema), soundAhead.metaschema(schema)])).toEqual(wanted)
  expect(new Set(wanted.map(([, isSound]) => isSound))).toEqual(new Set([true, false]))
})
