/**
 * Writes the TypeScript type of what a JSON Schema lets in. What a type can't say (patterns, bounds, conditions, `not`) is left out, so that
 * each value which the schema takes has the type.
 */
import {isJsonArray, isJsonObject} from '../../check/schemas/schema-object.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'

/** Gives the type of what a `$ref` leads to. */
export type NameOf = (reference: string) => string

/** TypeScript, indented for where it stands. */
export function typeOfSchema(schema: JsonValue | undefined, nameOf: NameOf, indent = ''): string {
  if (schema === false) return 'never'
  if (!isJsonObject(schema)) return 'unknown'
  const {$ref, allOf} = schema
  const parts = [
    ownType(schema, nameOf, indent),
    ...(typeof $ref === 'string' ? [nameOf($ref)] : []),
    ...listOf(allOf).map((part) => typeOfSchema(part, nameOf, indent)),
    ...[schema['anyOf'], schema['oneOf']]
      .filter(isJsonArray)
      .map((choices) => unionOf(choices, nameOf, indent))
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
function ownType(schema: JsonObject, nameOf: NameOf, indent: string): string {
  const {type, enum: values, const: constant} = schema
  if (constant !== undefined) return literal(constant)
  if (isJsonArray(values)) return values.map(literal).join(' | ') || 'never'
  if (type !== undefined) {
    const types = isJsonArray(type) ? type : [type]
    return [...new Set(types.map((one) => namedType(one, schema, nameOf, indent)))].join(' | ')
  }
  return isJsonObject(schema['properties']) || isJsonArray(schema['required'])
    ? objectType(schema, nameOf, indent)
    : 'unknown'
}

function namedType(type: JsonValue, schema: JsonObject, nameOf: NameOf, indent: string): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return arrayType(schema, nameOf, indent)
    case 'object':
      return objectType(schema, nameOf, indent)
    default:
      return 'unknown'
  }
}

/** A list may be shorter than `prefixItems`. */
function arrayType({prefixItems, items}: JsonObject, nameOf: NameOf, indent: string): string {
  const rest = `${bracketed(typeOfSchema(items, nameOf, indent))}[]`
  if (!isJsonArray(prefixItems)) return items === false ? 'readonly []' : `readonly ${rest}`
  const first = prefixItems.map((item) => `${bracketed(typeOfSchema(item, nameOf, indent))}?`)
  return `readonly [${[...first, ...(items === false ? [] : [`...${rest}`])].join(', ')}]`
}

/** Keys that the schema does not name may be there, and have no type. */
function objectType(schema: JsonObject, nameOf: NameOf, indent: string): string {
  const properties = isJsonObject(schema['properties']) ? schema['properties'] : {}
  const required = listOf(schema['required']).filter((key) => typeof key === 'string')
  const keys = [...new Set([...Object.keys(properties), ...required])]
  const {additionalProperties = true, patternProperties} = schema
  if (keys.length === 0) {
    const others =
      patternProperties === undefined ? typeOfSchema(additionalProperties, nameOf, indent) : 'unknown'
    return `{readonly [key: string]: ${others}}`
  }
  const inner = `${indent}  `
  const members = keys.map((key) => {
    const property = properties[key]
    const mark = required.includes(key) ? '' : '?'
    return `${comment(property, inner)}${inner}readonly ${nameOfKey(key)}${mark}: ${typeOfSchema(property, nameOf, inner)}\n`
  })
  return `{\n${members.join('')}${indent}}`
}

function unionOf(choices: readonly JsonValue[], nameOf: NameOf, indent: string): string {
  const types = [...new Set(choices.map((choice) => typeOfSchema(choice, nameOf, indent)))]
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
