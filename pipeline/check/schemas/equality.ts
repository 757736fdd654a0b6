/** Compares JSON values for equality (JSON Schema 2020-12, Core §4.2.2). */

/** The same text for values that are equal, whatever the order of their keys, and for no others. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}

/** Whether a value is among some others. */
export function includesJson(values: readonly unknown[], value: unknown): boolean {
  const text = canonicalJson(value)
  return values.some((one) => canonicalJson(one) === text)
}

/** The number of each item that was there before, with that of the first of its kind. */
export function findRepeated(items: readonly unknown[]): readonly (readonly [number, number])[] {
  const seen = new Map<string, number>()
  return items.flatMap((item, index) => {
    const text = canonicalJson(item)
    const first = seen.get(text)
    if (first !== undefined) return [[index, first] as const]
    seen.set(text, index)
    return []
  })
}
