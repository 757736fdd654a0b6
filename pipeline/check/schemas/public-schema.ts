/** Derives the public schema of a type: what it says of the data that editions carry. */
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {bundleSchema} from './bundle-schema.ts'
import {isExtension, keywords} from './keywords.ts'
import {mapParts} from './map-parts.ts'
import {isPrivate} from './private-keys.ts'
import {reach} from './reach.ts'
import {Registry, subSchemas} from './registry.ts'
import {isJsonArray, isJsonObject, objectAt} from './schema-object.ts'

/**
 * The schema in one piece, without what is private: neither the properties, nor that one of their name has to be there, nor an
 * example with one. Comments and keywords of Tetrapla's or of the author's own are left out, too. Keys that are `optional` need not be there.
 */
export function publicSchema(
  registry: Registry,
  schema: JsonObject,
  optional: ReadonlySet<string> = new Set()
): JsonObject {
  const whole = bundleSchema(registry, schema)
  const own = registryOf(whole)
  // Most schemas keep nothing private, and are looked through once.
  const isPrivatePart = own.some(isPrivate)
    ? (part: JsonValue) => reach(own, part).some(isPrivate)
    : () => false
  const names = privateNames(whole, isPrivatePart)
  const open = strip(whole, {isPrivatePart, names, optional, ofWhole: new Set(reach(own, whole))})
  // What only a private property referred to goes with it.
  return bundleSchema(registryOf(open), open)
}

function registryOf(schema: JsonObject): Registry {
  const registry = new Registry()
  registry.add(schema, 'tetrapla-bundle:/schema.json')
  return registry
}

/** Names of private properties, wherever in the schema. */
function privateNames(schema: JsonObject, isPrivatePart: Stripping['isPrivatePart']): ReadonlySet<string> {
  const own = Object.entries(objectAt(schema, 'properties'))
    .filter(([, property]) => isPrivatePart(property))
    .map(([name]) => name)
  const below = subSchemas({schema, pointer: ''}).flatMap((part) => [
    ...privateNames(part.schema, isPrivatePart)
  ])
  return new Set([...own, ...below])
}

interface Stripping {
  /** Whether a schema, or one that judges the same value, is private. */
  readonly isPrivatePart: (part: JsonValue) => boolean
  /** What is private. */
  readonly names: ReadonlySet<string>
  readonly optional: ReadonlySet<string>
  /** The schemas that judge the data as a whole. */
  readonly ofWhole: ReadonlySet<JsonObject>
}

function strip(schema: JsonObject, around: Stripping): JsonObject {
  const {names, optional, ofWhole} = around
  const kept = Object.entries(schema).filter(
    ([keyword, value]) =>
      !isExtension(keyword) && keyword !== '$comment' && !(keyword === 'default' && tellsAny(names, value))
  )
  const mayLack = (name: string): boolean => names.has(name) || (ofWhole.has(schema) && optional.has(name))
  return Object.fromEntries(
    kept.map(([keyword, value]) => [keyword, stripValue(keyword, value, {...around, mayLack})])
  )
}

interface StrippingOne extends Stripping {
  /** Whether a key need not be there, or is not. */
  readonly mayLack: (name: string) => boolean
}

function stripValue(keyword: string, value: JsonValue, around: StrippingOne): JsonValue {
  const {names, isPrivatePart} = around
  const stripPart = (part: JsonValue): JsonValue => (isJsonObject(part) ? strip(part, around) : part)
  switch (keyword) {
    case 'required':
      return needed(value, around)
    case 'examples':
      return isJsonArray(value) ? value.filter((one) => !tellsAny(names, one)) : value
    case 'dependentRequired':
    case 'dependentSchemas': {
      const others = Object.entries(isJsonObject(value) ? value : {}).filter(([name]) => !names.has(name))
      return Object.fromEntries(others.map(([name, needs]) => [name, stripPart(needed(needs, around))]))
    }
  }
  const isOfKeys = keywords.get(keyword) === 'child-map' && isJsonObject(value)
  const open = isOfKeys ? Object.entries(value).filter(([, part]) => !isPrivatePart(part)) : undefined
  return mapParts(keyword, open === undefined ? value : Object.fromEntries(open), stripPart)
}

/** Of a list of keys those that have to be there; what is no list stays. */
function needed(keys: JsonValue, {mayLack}: StrippingOne): JsonValue {
  return isJsonArray(keys) ? keys.filter((key) => typeof key !== 'string' || !mayLack(key)) : keys
}

/** Whether an example has one of these names, however deep in it. */
function tellsAny(names: ReadonlySet<string>, example: JsonValue): boolean {
  if (isJsonArray(example)) return example.some((one) => tellsAny(names, one))
  if (!isJsonObject(example)) return false
  return Object.entries(example).some(([name, value]) => names.has(name) || tellsAny(names, value))
}
