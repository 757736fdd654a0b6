/** Collects every schema that judges the same value: a schema itself, and those that it joins in. */
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {keywords} from './keywords.ts'
import {referencesOf, type Registry} from './registry.ts'
import {isJsonObject, objectAt} from './schema-object.ts'
import {addTo} from '../../model/values/group-by.ts'

/** A schema and every schema that judges the same value with it, by `$ref`, `allOf`, `anyOf`, `if` and the like. */
export function reach(registry: Registry, schema: JsonValue): readonly JsonObject[] {
  const reached = new Set<JsonObject>()
  const waiting: JsonValue[] = [schema]
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (!isJsonObject(next) || reached.has(next)) continue
    reached.add(next)
    waiting.push(...joined(registry, next))
  }
  return [...reached]
}

function joined(registry: Registry, schema: JsonObject): readonly JsonValue[] {
  const references = referencesOf(schema).flatMap((one) => registry.possibleTargets(schema, one))
  const parts = Object.entries(schema).flatMap(([keyword, value]) => {
    // What a `not` names is not known: it is what the value must not be.
    if (keyword === 'not') return []
    switch (keywords.get(keyword)) {
      case 'in-place':
        return [value]
      case 'in-place-list':
      case 'in-place-map':
        return typeof value === 'object' && value !== null ? Object.values<JsonValue>({...value}) : []
      default:
        return []
    }
  })
  return [...references, ...parts]
}

export interface KnownKeys {
  /** Every schema that is said of a key, by key. */
  readonly keys: ReadonlyMap<string, readonly JsonValue[]>
  /** Whether keys are also known by a pattern or by a schema for all others. */
  readonly open: boolean
}

/** The keys of a mapping that a schema speaks of. */
export function knownKeys(registry: Registry, schema: JsonObject): KnownKeys {
  const keys = new Map<string, JsonValue[]>()
  let open = false
  for (const part of reach(registry, schema)) {
    for (const [key, value] of Object.entries(objectAt(part, 'properties'))) addTo(keys, key, value)
    const others =
      part['additionalProperties'] ?? (part === schema ? undefined : part['unevaluatedProperties'])
    if ((others !== undefined && others !== false) || Object.hasOwn(part, 'patternProperties')) open = true
  }
  return {keys, open}
}
