/** Narrows what a parser gives to JSON, for tests that read their cases from files. */
import type {JsonObject, JsonValue} from '../../pipeline/model/publication/front-matter.ts'
import {isJsonObject} from '../../pipeline/check/schemas/schema-object.ts'
import {isList} from '../../pipeline/read/json.ts'

/** The value itself; throws when it is no JSON. */
export function jsonOf(value: unknown): JsonValue {
  if (!isJson(value)) throw new Error('this is no JSON')
  return value
}

/** The objects that a list holds; throws when it is none. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  const list = jsonOf(value)
  if (!isList(list) || !list.every(isJsonObject)) throw new Error('this is no list of objects')
  return list
}

function isJson(value: unknown): value is JsonValue {
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value)
  return value === null || Object.values(value).every(isJson)
}
