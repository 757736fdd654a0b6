/** Tells truth values from other values that may be anything. */
export function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean'
}
