/** Derives the public schema of a type: what it says of the data that editions carry. */
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {bundleSchema} from './bundle-schema.ts'
import {isExtension, keywords} from './keywords.ts'
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
  const {isPrivatePart, names, optional, ofWhole} = around
  const kept = Object.entries(schema).filter(
    ([keyword, value]) =>
      !isExtension(keyword) && keyword !== '$comment' && !(keyword === 'default' && tellsPrivate(value))
  )
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, stripValue(keyword, value)]))

  function stripValue(keyword: string, value: JsonValue): JsonValue {
    if (keyword === 'required') return isJsonArray(value) ? value.filter((name) => !isLeftOut(name)) : value
    if (keyword === 'examples') return isJsonArray(value) ? value.filter((one) => !tellsPrivate(one)) : value
    if (keyword === 'dependentRequired' || keyword === 'dependentSchemas') {
      const others = Object.entries(isJsonObject(value) ? value : {}).filter(([name]) => !isNamed(name))
      return Object.fromEntries(others.map(([name, needs]) => [name, stripNeeds(needs)]))
    }
    switch (keywords.get(keyword) ?? 'none') {
      case 'none':
        return value
      case 'in-place':
      case 'child':
        return stripPart(value)
      case 'in-place-list':
      case 'child-list':
        return isJsonArray(value) ? value.map(stripPart) : value
      case 'in-place-map':
      case 'definitions':
        return mapped(value, () => true)
      case 'child-map':
        return mapped(value, (part) => !isPrivatePart(part))
    }
  }

  function stripPart(part: JsonValue): JsonValue {
    return isJsonObject(part) ? strip(part, around) : part
  }

  function stripNeeds(needs: JsonValue): JsonValue {
    return isJsonArray(needs) ? needs.filter((name) => !isLeftOut(name)) : stripPart(needs)
  }

  function mapped(map: JsonValue, isKept: (part: JsonValue) => boolean): JsonValue {
    if (!isJsonObject(map)) return map
    const kept = Object.entries(map).filter(([, part]) => isKept(part))
    return Object.fromEntries(kept.map(([name, part]) => [name, stripPart(part)]))
  }

  function isNamed(name: JsonValue): boolean {
    return typeof name === 'string' && names.has(name)
  }

  function isLeftOut(name: JsonValue): boolean {
    return isNamed(name) || (typeof name === 'string' && ofWhole.has(schema) && optional.has(name))
  }

  function tellsPrivate(example: JsonValue): boolean {
    if (isJsonArray(example)) return example.some(tellsPrivate)
    if (!isJsonObject(example)) return false
    return Object.entries(example).some(([name, value]) => names.has(name) || tellsPrivate(value))
  }
}
