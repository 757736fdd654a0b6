/** Tells data that JSON gives back as they are from all others. */

/** Whether there is nothing in it but objects, lists, strings, finite numbers, booleans and null: no map, no date, nothing undefined. */
export function isJson(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
    case 'object':
      return value === null || isJsonInside(value)
    default:
      return false
  }
}

function isJsonInside(value: object): boolean {
  const isList = Array.isArray(value)
  if (!isList && Object.getPrototypeOf(value) !== Object.prototype) return false
  for (const part of isList ? value : Object.values(value)) if (!isJson(part)) return false
  return true
}
