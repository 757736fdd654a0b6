/** What a type's schema says of the data that editions carry. */
import type {JsonObject, JsonValue} from '../../model/front-matter.ts'
import {bundleSchema} from './bundle-schema.ts'
import {isExtension, keywords} from './keywords.ts'
import {isPrivate} from './private-keys.ts'
import {reach} from './reach.ts'
import {Registry, subSchemas} from './registry.ts'
import {isJsonArray, isJsonObject, objectAt} from './schema-object.ts'

/**
 * The schema in one piece, without what is private: neither the properties, nor that one of their name has to be there, nor an
 * example with one. Comments and keywords of Tetrapla's or of the author's own are left out, too.
 */
export function publicSchema(registry: Registry, schema: JsonObject): JsonObject {
  const whole = bundleSchema(registry, schema)
  const own = registryOf(whole)
  const open = strip(whole, own, privateNames(whole, own))
  // What only a private property referred to goes with it.
  return bundleSchema(registryOf(open), open)
}

function registryOf(schema: JsonObject): Registry {
  const registry = new Registry()
  registry.add(schema, 'tetrapla-bundle:/schema.json')
  return registry
}

function isPrivateSchema(schema: JsonValue, registry: Registry): boolean {
  return reach(registry, schema).some(isPrivate)
}

/** Names of private properties, wherever in the schema. */
function privateNames(schema: JsonObject, registry: Registry): ReadonlySet<string> {
  const own = Object.entries(objectAt(schema, 'properties'))
    .filter(([, property]) => isPrivateSchema(property, registry))
    .map(([name]) => name)
  const below = subSchemas({schema, pointer: ''}).flatMap((part) => [...privateNames(part.schema, registry)])
  return new Set([...own, ...below])
}

function strip(schema: JsonObject, registry: Registry, names: ReadonlySet<string>): JsonObject {
  const kept = Object.entries(schema).filter(
    ([keyword, value]) =>
      !isExtension(keyword) && keyword !== '$comment' && !(keyword === 'default' && tellsPrivate(value))
  )
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, stripValue(keyword, value)]))

  function stripValue(keyword: string, value: JsonValue): JsonValue {
    if (keyword === 'required') return isJsonArray(value) ? value.filter((name) => !isNamed(name)) : value
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
        return mapped(value, (part) => !isPrivateSchema(part, registry))
    }
  }

  function stripPart(part: JsonValue): JsonValue {
    return isJsonObject(part) ? strip(part, registry, names) : part
  }

  function stripNeeds(needs: JsonValue): JsonValue {
    return isJsonArray(needs) ? needs.filter((name) => !isNamed(name)) : stripPart(needs)
  }

  function mapped(map: JsonValue, isKept: (part: JsonValue) => boolean): JsonValue {
    if (!isJsonObject(map)) return map
    const kept = Object.entries(map).filter(([, part]) => isKept(part))
    return Object.fromEntries(kept.map(([name, part]) => [name, stripPart(part)]))
  }

  function isNamed(name: JsonValue): boolean {
    return typeof name === 'string' && names.has(name)
  }

  function tellsPrivate(example: JsonValue): boolean {
    if (isJsonArray(example)) return example.some(tellsPrivate)
    if (!isJsonObject(example)) return false
    return Object.entries(example).some(([name, value]) => names.has(name) || tellsPrivate(value))
  }
}
