/**
 * Writes the TypeScript type of what a JSON Schema lets in. What a type can't say (patterns, bounds, conditions, `not`) is left out, so that
 * each value which the schema takes has the type.
 */
import {isJsonArray, isJsonObject} from '../../check/schemas/schema-object.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'

/** What the `$ref`s of a schema lead to. */
export interface References {
  /** The type of it. */
  nameOf(reference: string): string
  schemaOf(reference: string): JsonValue | undefined
}

interface Writing {
  readonly references: References
  readonly indent: string
  /** The schema of which this is a part, for the same value. */
  readonly whole?: JsonObject
}

/** TypeScript. */
export function typeOfSchema(schema: JsonValue, references: References): string {
  return typeOf(schema, {references, indent: ''})
}

function typeOf(schema: JsonValue | undefined, writing: Writing): string {
  if (schema === false) return 'never'
  if (!isJsonObject(schema)) return 'unknown'
  const {$ref, allOf} = schema
  const within = {...writing, whole: writing.whole ?? schema}
  const parts = [
    ownType(schema, within),
    ...(typeof $ref === 'string' ? [writing.references.nameOf($ref)] : []),
    ...listOf(allOf).map((part) => typeOf(part, within)),
    ...[schema['anyOf'], schema['oneOf']].filter(isJsonArray).map((choices) => unionOf(choices, within))
  ].filter((part) => part !== 'unknown')
  // Beside keys that are named, any key would take their names from `Omit`.
  const named = parts.filter((part) => part !== anyObject)
  const shown = named.length === 0 ? parts.slice(0, 1) : named
  return shown.length === 0
    ? 'unknown'
    : shown.map((part) => (shown.length > 1 ? bracketed(part) : part)).join(' & ')
}

const anyObject = '{readonly [key: string]: unknown}'

/** What its own keywords say of it. */
function ownType(schema: JsonObject, writing: Writing): string {
  const {type, enum: values, const: constant} = schema
  if (constant !== undefined) return literal(constant)
  if (isJsonArray(values)) return values.map(literal).join(' | ') || 'never'
  if (type !== undefined) {
    const types = isJsonArray(type) ? type : [type]
    return [...new Set(types.map((one) => namedType(one, schema, writing)))].join(' | ')
  }
  return isJsonObject(schema['properties']) || isJsonArray(schema['required'])
    ? objectType(schema, writing)
    : 'unknown'
}

function namedType(type: JsonValue, schema: JsonObject, writing: Writing): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return arrayType(schema, writing)
    case 'object':
      return objectType(schema, writing)
    default:
      return 'unknown'
  }
}

/** A list may be shorter than `prefixItems`. */
function arrayType({prefixItems, items}: JsonObject, {references, indent}: Writing): string {
  const rest = `${bracketed(typeOf(items, {references, indent}))}[]`
  if (!isJsonArray(prefixItems)) return items === false ? 'readonly []' : `readonly ${rest}`
  const first = prefixItems.map((item) => `${bracketed(typeOf(item, {references, indent}))}?`)
  return `readonly [${[...first, ...(items === false ? [] : [`...${rest}`])].join(', ')}]`
}

/** Keys that the schema does not name may be there, and have no type; those that it requires have that of the part which names them. */
function objectType(schema: JsonObject, {references, indent, whole = schema}: Writing): string {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {}
  const required = listOf(schema['required']).filter((key) => typeof key === 'string')
  const keys = [...new Set([...Object.keys(properties), ...required])]
  const {additionalProperties = true, patternProperties} = schema
  if (keys.length === 0) {
    const others =
      patternProperties === undefined ? typeOf(additionalProperties, {references, indent}) : 'unknown'
    return `{readonly [key: string]: ${others}}`
  }
  const inner = `${indent}  `
  const members = keys.map((key) => {
    const property = properties[key] ?? propertyOf(key, whole, references)
    const mark = required.includes(key) ? '' : '?'
    const type = typeOf(property, {references, indent: inner})
    return `${comment(property, inner)}${inner}readonly ${nameOfKey(key)}${mark}: ${type}\n`
  })
  return `{\n${members.join('')}${indent}}`
}

/** What a schema, or the first of the parts that hold in any case, says of a key; undefined where none names it. */
function propertyOf(
  key: string,
  schema: JsonValue | undefined,
  references: References
): JsonValue | undefined {
  const met = new Set([schema])
  // A set that grows while it is walked is walked to its end.
  for (const part of met) {
    if (!isJsonObject(part)) continue
    const {properties, $ref, allOf} = part
    if (isJsonObject(properties) && Object.hasOwn(properties, key)) return properties[key]
    if (typeof $ref === 'string') met.add(references.schemaOf($ref))
    for (const one of listOf(allOf)) met.add(one)
  }
  return undefined
}

function unionOf(choices: readonly JsonValue[], writing: Writing): string {
  const types = [...new Set(choices.map((choice) => typeOf(choice, writing)))]
  return types.includes('unknown') ? 'unknown' : types.map(bracketed).join(' | ')
}

function literal(value: JsonValue): string {
  return typeof value === 'object' && value !== null ? 'unknown' : JSON.stringify(value)
}

/** A key as a member of a type. */
export function nameOfKey(key: string): string {
  return /^[a-z_$][\w$]*$/i.test(key) ? key : JSON.stringify(key)
}

/** The words of a schema above what it describes. */
export function comment(schema: JsonValue | undefined, indent: string): string {
  const words = isJsonObject(schema) ? (schema['description'] ?? schema['title']) : undefined
  if (typeof words !== 'string' || words.trim() === '') return ''
  return `${indent}/** ${words.replace(/\s+/g, ' ').replaceAll('*/', '* /').trim()} */\n`
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return isJsonArray(value) ? value : []
}

/** A union or an intersection as a part of another type. */
function bracketed(type: string): string {
  return / [|&] /.test(outside(type)) || type.startsWith('readonly ') ? `(${type})` : type
}

/** Without what stands in braces, as often as these are nested. */
function outside(type: string): string {
  const bare = type.replace(/\{[^{}]*\}/g, '')
  return bare === type ? type : outside(bare)
}
