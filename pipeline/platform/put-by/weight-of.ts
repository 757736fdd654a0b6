/** Tells how much memory plain data takes. */

/** Bytes, roughly; what is in maps and sets is not counted. */
export function weightOf(value: unknown): number {
  if (typeof value === 'string') return 16 + value.length
  if (typeof value !== 'object' || value === null) return 0
  let weight = 32
  for (const part of Object.values(value)) weight += 8 + weightOf(part)
  return weight
}
