/** Looks into JSON values. */
import {pointerSteps} from '../model/json-pointer.ts'
import type {JsonValue} from '../model/publication/front-matter.ts'
import {isObject} from '../model/values/is-object.ts'

/** The value that a JSON Pointer (RFC 6901) leads to; undefined when there is none. */
export function valueAt(value: JsonValue, pointer: string): JsonValue | undefined {
  let found: JsonValue | undefined = value
  for (const key of pointerSteps(pointer)) found = memberOf(found, key)
  return found
}

function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (isList(value)) return /^(?:0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** Whether a value is a JSON array. */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value)
}
