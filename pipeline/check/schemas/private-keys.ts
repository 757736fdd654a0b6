/** Finds what a schema keeps private: properties and items marked `x-tetrapla: {private: true}`. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'
import {reach} from './reach.ts'
import type {Registry} from './registry.ts'
import {objectAt} from './schema-object.ts'
import {schemasOfItem, schemasOfKey} from './schemas-within.ts'

/**
 * JSON Pointers of the values in `data` that reach no edition by any of the schemas. A mark counts wherever it stands, also in a branch of an
 * `anyOf` or `if` that was not taken: what may be private is private.
 */
export function privateKeys(
  registry: Registry,
  schemas: readonly JsonObject[],
  data: JsonObject
): ReadonlySet<string> {
  const found = new Set<string>()
  collect({registry, found}, schemas, data, '')
  return found
}

interface Search {
  readonly registry: Registry
  readonly found: Set<string>
}

function collect(search: Search, schemas: readonly JsonValue[], value: JsonValue, pointer: string): void {
  const parts = [...new Set(schemas.flatMap((schema) => reach(search.registry, schema)))]
  if (parts.some(isPrivate)) {
    search.found.add(pointer)
    return
  }
  if (parts.length === 0 || typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries<JsonValue>({...value})) {
    const below = Array.isArray(value)
      ? parts.flatMap((part) => schemasOfItem(part, Number(key)))
      : parts.flatMap((part) => schemasOfKey(part, key))
    collect(search, below, item, `${pointer}${pointerStep(key)}`)
  }
}

/** Whether a schema itself is marked. */
export function isPrivate(schema: JsonObject): boolean {
  return objectAt(schema, 'x-tetrapla')['private'] === true
}
