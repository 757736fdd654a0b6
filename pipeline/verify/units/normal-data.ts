/** Writes data as a text that is the same for equal data. */

/** JSON, the keys of its mappings in order of code units. */
export function normalData(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => (isMapping(value) ? sorted(value) : value))
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function sorted(mapping: object): unknown {
  return Object.fromEntries(Object.entries(mapping).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
