/** Tells an object of names and values from other data. */

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is {readonly [name: string]: unknown} {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
