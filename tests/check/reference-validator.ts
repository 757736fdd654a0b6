/**
 * JSON Schema 2020-12 as the standard words it, for the properties of judging: a second opinion that shares nothing with Ajv. It knows the
 * keywords that those properties use, without references.
 */
import {isDeepStrictEqual} from 'node:util'

/** What a schema says of a value: whether it is valid, and which keys and items of it were evaluated (Core §7.7.1). */
interface Opinion {
  readonly isValid: boolean
  readonly evaluated: ReadonlySet<string>
}

type Schema = {readonly [keyword: string]: unknown}

export function isValid(schema: unknown, value: unknown): boolean {
  return opinionOn(schema, value).isValid
}

const invalid: Opinion = {isValid: false, evaluated: new Set()}

function opinionOn(schema: unknown, value: unknown): Opinion {
  if (typeof schema === 'boolean') return {isValid: schema, evaluated: new Set()}
  if (!isMapping(schema)) throw new Error('a schema is an object or a boolean')
  const evaluated = new Set<string>()
  const inPlace = applied(schema, value)
  if (inPlace === undefined || !assertionsHold(schema, value)) return invalid
  for (const opinion of inPlace) for (const key of opinion.evaluated) evaluated.add(key)
  return childrenHold(schema, value, evaluated) ? {isValid: true, evaluated} : invalid
}

/** What the schemas for the same value say that count; undefined when one that has to hold does not. */
function applied(schema: Schema, value: unknown): readonly Opinion[] | undefined {
  const found: Opinion[] = []
  const all = (schemas: unknown): readonly Opinion[] => listOf(schemas).map((one) => opinionOn(one, value))
  const demand = (opinions: readonly Opinion[]): boolean => {
    found.push(...opinions.filter((one) => one.isValid))
    return opinions.every((one) => one.isValid)
  }
  if (!demand(all(schema['allOf']))) return undefined
  for (const [keyword, holds] of [
    ['anyOf', (count: number) => count > 0],
    ['oneOf', (count: number) => count === 1]
  ] as const) {
    if (schema[keyword] === undefined) continue
    const passing = all(schema[keyword]).filter((one) => one.isValid)
    if (!holds(passing.length)) return undefined
    found.push(...passing)
  }
  if (schema['not'] !== undefined && isValid(schema['not'], value)) return undefined
  // An `if` alone is refused where schemas are loaded.
  if (schema['if'] !== undefined && (schema['then'] !== undefined || schema['else'] !== undefined)) {
    const condition = opinionOn(schema['if'], value)
    const branch = condition.isValid ? schema['then'] : schema['else']
    if (condition.isValid) found.push(condition)
    if (branch !== undefined && !demand([opinionOn(branch, value)])) return undefined
  }
  for (const [key, one] of Object.entries(mappingOf(schema['dependentSchemas'])))
    if (isMapping(value) && Object.hasOwn(value, key) && !demand([opinionOn(one, value)])) return undefined
  return found
}

function assertionsHold(schema: Schema, value: unknown): boolean {
  const checks: readonly (readonly [string, (expected: unknown) => boolean])[] = [
    ['type', (expected) => isOfType(value, String(expected))],
    ['enum', (expected) => listOf(expected).some((one) => isDeepStrictEqual(one, value))],
    ['const', (expected) => isDeepStrictEqual(expected, value)],
    ['minLength', (expected) => typeof value !== 'string' || [...value].length >= Number(expected)],
    ['pattern', (expected) => typeof value !== 'string' || new RegExp(String(expected), 'u').test(value)],
    ['minimum', (expected) => typeof value !== 'number' || value >= Number(expected)],
    ['multipleOf', (expected) => typeof value !== 'number' || Number.isInteger(value / Number(expected))],
    ['required', (expected) => !isMapping(value) || hasAll(value, expected)],
    ['maxProperties', (expected) => !isMapping(value) || Object.keys(value).length <= Number(expected)],
    [
      'dependentRequired',
      (expected) =>
        !isMapping(value) ||
        Object.entries(mappingOf(expected)).every(
          ([key, needed]) => !Object.hasOwn(value, key) || hasAll(value, needed)
        )
    ],
    ['maxItems', (expected) => !Array.isArray(value) || value.length <= Number(expected)],
    [
      'uniqueItems',
      () =>
        !Array.isArray(value) ||
        value.every((one, index) => !value.slice(0, index).some((other) => isDeepStrictEqual(one, other)))
    ]
  ]
  return checks.every(([keyword, holds]) => schema[keyword] === undefined || holds(schema[keyword]))
}

/** Adds the keys and items that the schema itself evaluates. */
function childrenHold(schema: Schema, value: unknown, evaluated: Set<string>): boolean {
  if (Array.isArray(value)) return itemsHold(schema, value, evaluated)
  if (!isMapping(value)) return true
  const keys = Object.keys(value)
  if (schema['propertyNames'] !== undefined && !keys.every((key) => isValid(schema['propertyNames'], key)))
    return false
  const own = new Set<string>()
  const judge = (key: string, one: unknown): boolean => {
    own.add(key)
    evaluated.add(key)
    return isValid(one, value[key])
  }
  const properties = mappingOf(schema['properties'])
  const patterns = Object.entries(mappingOf(schema['patternProperties']))
  for (const key of keys) {
    if (Object.hasOwn(properties, key) && !judge(key, properties[key])) return false
    for (const [pattern, one] of patterns)
      if (new RegExp(pattern, 'u').test(key) && !judge(key, one)) return false
  }
  const rest = (keyword: string, known: ReadonlySet<string>): boolean =>
    schema[keyword] === undefined ||
    keys.filter((key) => !known.has(key)).every((key) => judge(key, schema[keyword]))
  return rest('additionalProperties', new Set(own)) && rest('unevaluatedProperties', new Set(evaluated))
}

function itemsHold(schema: Schema, value: readonly unknown[], evaluated: Set<string>): boolean {
  const tuple = listOf(schema['prefixItems'])
  const judge = (index: number, one: unknown): boolean => {
    evaluated.add(String(index))
    return isValid(one, value[index])
  }
  const indexes = [...value.keys()]
  if (!indexes.slice(0, tuple.length).every((index) => judge(index, tuple[index]))) return false
  if (
    schema['items'] !== undefined &&
    !indexes.slice(tuple.length).every((index) => judge(index, schema['items']))
  )
    return false
  if (schema['contains'] !== undefined) {
    const {minContains = 1, maxContains = Infinity} = schema
    const found = indexes.filter((index) => isValid(schema['contains'], value[index]))
    if (found.length < Number(minContains) || found.length > Number(maxContains)) return false
    for (const index of found) evaluated.add(String(index))
  }
  if (schema['unevaluatedItems'] === undefined) return true
  return indexes
    .filter((index) => !evaluated.has(String(index)))
    .every((index) => judge(index, schema['unevaluatedItems']))
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isMapping(value)
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

function hasAll(value: Schema, keys: unknown): boolean {
  return listOf(keys).every((key) => Object.hasOwn(value, String(key)))
}

function isMapping(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function mappingOf(value: unknown): Schema {
  return isMapping(value) ? value : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
