/** Writes data as a text that is the same for equal data. */
import {isObject} from './is-object.ts'

/** JSON, the keys of its mappings in order of code units. */
export function normalData(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => (isObject(value) ? sorted(value) : value))
}

function sorted(mapping: object): unknown {
  return Object.fromEntries(Object.entries(mapping).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
