/** Compares plain data without writing it out: the trees of a long document are tens of megabytes as text. */
import {fieldOf, isObject} from './is-object.ts'

/** Whether two values are the same as JSON, in whichever order their fields are. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, index) => isSameData(part, other[index]))
  if (!isObject(one) || !isObject(other)) return false
  for (const name of Object.keys(one)) if (!isSameData(one[name], fieldOf(other, name))) return false
  return Object.keys(other).every((name) => other[name] === undefined || fieldOf(one, name) !== undefined)
}
