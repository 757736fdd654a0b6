/** Properties of judging by any schema: the verdict of the standard, and a finding with a place for what is wrong. */
import {fc, test} from '@fast-check/vitest'
import {expect} from 'vitest'
import {keywords as holdings} from '../../pipeline/check/schemas/keywords.ts'
import {readJson} from '../../pipeline/check/schemas/read-json.ts'
import {Registry} from '../../pipeline/check/schemas/registry.ts'
import {createValidator} from '../../pipeline/check/schemas/validator.ts'
import {describeFaults} from '../../pipeline/check/validation/describe-faults.ts'
import type {JsonObject, JsonValue} from '../../pipeline/model/publication/front-matter.ts'
import {isValid} from './reference-validator.ts'
import {runsOf} from '../support/runs-of.ts'

const keys = ['a', 'b', 'c'] as const

const {data} = fc.letrec<{data: unknown}>((tie) => ({
  data: fc.oneof(
    {maxDepth: 3},
    fc.constantFrom<unknown>('x', '', 1, 2.5, true, null),
    fc.array(tie('data'), {maxLength: 3}),
    fc.dictionary(fc.constantFrom(...keys), tie('data'), {maxKeys: 3})
  )
}))

const count = fc.nat(2)
const names = fc.uniqueArray(fc.constantFrom(...keys), {maxLength: 2})

/** Keywords that hold no schemas. */
const simple: Keywords = [
  ['type', fc.constantFrom('string', 'number', 'integer', 'object', 'array', 'boolean', 'null')],
  ['enum', fc.uniqueArray(fc.constantFrom('x', 1, null, true), {minLength: 1})],
  ['const', fc.constantFrom('x', 1, null)],
  ['minLength', count],
  ['pattern', fc.constantFrom('x', '^$')],
  ['minimum', count],
  ['multipleOf', fc.constant(2)],
  ['required', names],
  ['maxProperties', count],
  ['dependentRequired', fc.record({a: names})],
  ['maxItems', count],
  ['uniqueItems', fc.constant(true)]
]

type Keywords = readonly [string, fc.Arbitrary<JsonValue>][]
type Kind = 'any' | 'mappings' | 'lists'

/** A schema of a few keywords with schemas in it down to a depth: of all, or of those that judge what others leave. */
function schemaOf(depth: number, kind: Kind): fc.Arbitrary<JsonObject> {
  // Much that is valid: what others leave is seen only then.
  if (depth === 0) return fc.oneof({arbitrary: fc.constant({}), weight: 3}, schemaWith(simple))
  const one = schemaOf(depth - 1, kind)
  const several = fc.array(one, {minLength: 1, maxLength: 3})
  const oneOrFalse = fc.oneof(fc.constantFrom(false, true), one)
  const applicators: Keywords = [
    ['anyOf', several],
    ['oneOf', several],
    ['allOf', several],
    ['not', one],
    ['if', one],
    ['then', one],
    ['else', one],
    ['dependentSchemas', fc.record({b: one})]
  ]
  const mappings: Keywords = [
    ['properties', fc.dictionary(fc.constantFrom(...keys), oneOrFalse, {maxKeys: 3})],
    ['patternProperties', fc.record({'^a': oneOrFalse})],
    ['additionalProperties', oneOrFalse],
    ['unevaluatedProperties', oneOrFalse],
    ['propertyNames', one]
  ]
  const lists: Keywords = [
    ['items', oneOrFalse],
    ['prefixItems', several],
    ['unevaluatedItems', oneOrFalse],
    ['contains', one],
    ['minContains', fc.constantFrom(1, 2)],
    ['maxContains', fc.constantFrom(1, 2)]
  ]
  switch (kind) {
    case 'any':
      return schemaWith([...simple, ...applicators, ...mappings, ...lists])
    case 'mappings':
      return schemaWith([...applicators, ...mappings, ...mappings]).map((schema) => ({
        unevaluatedProperties: false,
        ...schema
      }))
    case 'lists':
      return schemaWith([...applicators, ...lists, ...lists]).map((schema) => ({
        unevaluatedItems: false,
        ...schema
      }))
  }
}

function schemaWith(keywords: Keywords): fc.Arbitrary<JsonObject> {
  const entries = keywords.map(([keyword, value]) => fc.tuple(fc.constant(keyword), value))
  return fc.array(fc.oneof(...entries), {minLength: 1, maxLength: 4}).map(Object.fromEntries<JsonValue>)
}

/** The same schema, each part of which is referred to. */
function withReferences(schema: JsonObject): JsonObject {
  const $defs: {[name: string]: JsonValue} = {}
  const referred = (part: JsonValue): JsonValue => {
    if (typeof part === 'boolean') return part
    const name = `part-${Object.keys($defs).length}`
    $defs[name] = true
    $defs[name] = whole(Object(part) as JsonObject)
    return {$ref: `#/$defs/${name}`}
  }
  const whole = (part: JsonObject): JsonObject =>
    Object.fromEntries(
      Object.entries(part).map(([keyword, value]): [string, JsonValue] => {
        const holds = holdings.get(keyword) ?? 'none'
        if (holds === 'none') return [keyword, value]
        if (holds.endsWith('list')) return [keyword, (value as readonly JsonValue[]).map(referred)]
        if (!holds.endsWith('map')) return [keyword, referred(value)]
        const parts = Object.entries(Object(value) as JsonObject)
        return [keyword, Object.fromEntries(parts.map(([key, one]) => [key, referred(one)]))]
      })
    )
  return {...whole(schema), $defs}
}

/** Ajv takes all items for evaluated, or none, where a `contains` found some. */
function isOutOfReach(schema: JsonObject): boolean {
  const text = JSON.stringify(schema)
  return text.includes('"unevaluatedItems"') && text.includes('"contains"')
}

test.prop(
  [
    fc.constantFrom<Kind>('any', 'mappings', 'lists').chain((kind) => fc.noShrink(schemaOf(2, kind))),
    fc.array(fc.oneof(data, fc.dictionary(fc.constantFrom(...keys), data), fc.array(data)), {
      minLength: 5,
      maxLength: 5
    }),
    fc.boolean()
  ],
  {
    numRuns: runsOf(1000)
  }
)('any schema and any data', (plain, values, refers) => {
  const schema = refers ? withReferences(plain) : plain
  const registry = new Registry()
  const {compile} = createValidator(registry)
  registry.add(schema, 'tetrapla-project:/schema.json')
  const validate = compile(schema)
  for (const value of values) {
    const text = JSON.stringify(value, undefined, 1)
    const read = readJson('alpha.json', text)
    if (!read.ok) throw new Error(read.fault.message)
    const verdict = validate(read.value.value)
    if (!isOutOfReach(plain)) expect(verdict).toBe(isValid(plain, read.value.value))
    const file = {path: 'alpha.json', places: read.value.places}
    const errors = validate.errors ?? []
    const found = describeFaults(errors, {file, whole: 'it', registry, ruleId: 'front-matter/is-valid'})
    expect(found.length > 0).toBe(!verdict)
    for (const {place} of found) expect(place.start.offset).toBeLessThan(text.length)
  }
})
