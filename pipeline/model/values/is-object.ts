/** Tells an object of names and values from other data. */

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is {readonly [name: string]: unknown} {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The fields of an object; none of what is no object. */
export function fieldsOf(value: unknown): {readonly [name: string]: unknown} {
  return isObject(value) ? value : {}
}

/** An object's own field, whatever its name; undefined for none, and of what is no object. */
export function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
}
