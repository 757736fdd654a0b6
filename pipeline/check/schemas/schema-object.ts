/** Guards JSON that came from outside: narrows it to objects, arrays and texts. */
import type {JsonObject, JsonValue} from '../../model/publication/front-matter.ts'

/** Whether a value is a JSON object; what came from a JSON or YAML reader holds only JSON below it. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a value is a JSON array. */
export function isJsonArray(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** A keyword's value as a map of schemas or the like; empty when it is none. */
export function objectAt(holder: JsonObject, keyword: string): JsonObject {
  const value = Object.hasOwn(holder, keyword) ? holder[keyword] : undefined
  return isJsonObject(value) ? value : {}
}

/** A keyword's value when it is a text. */
export function textAt(holder: JsonObject, keyword: string): string | undefined {
  const value = Object.hasOwn(holder, keyword) ? holder[keyword] : undefined
  return typeof value === 'string' ? value : undefined
}
