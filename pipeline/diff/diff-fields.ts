/** Compares two JSON values, field by field. */
import type {FieldDifference} from './difference.ts'

/** Objects are compared by key, in the order of the later one; lists and all else as a whole. */
export function diffFields(before: unknown, after: unknown, pointer = ''): readonly FieldDifference[] {
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))) return []
  if (!isObject(before) || !isObject(after)) {
    return [{pointer, ...(before === undefined ? {} : {before}), ...(after === undefined ? {} : {after})}]
  }
  const names = new Set([...Object.keys(after), ...Object.keys(before)])
  return [...names].flatMap((name) =>
    diffFields(
      own(before, name),
      own(after, name),
      `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    )
  )
}

type Fields = {readonly [key: string]: unknown}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** The order of keys means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isObject(value)) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)])
}
