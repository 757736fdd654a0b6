/** Says how often a property is tried, and how much of a long list. */

/**
 * As often as RUNS says; else as often as finds what is rare where SEED draws other cases, as in conformance, and a fourth of that
 * where the cases are the same each time.
 */
export function runsOf(whole: number): number {
  const {RUNS: runs, SEED: seed} = process.env
  if (runs !== undefined) return Number(runs)
  return seed === undefined ? Math.ceil(whole / 4) : whole
}

/** All of a list where SEED draws other cases, as in conformance; else the first `most` of each kind, so that no kind is left out. */
export function someOfEach<T>(all: readonly T[], kindOf: (one: T) => string, most: number): readonly T[] {
  if (process.env['SEED'] !== undefined) return all
  const counts = new Map<string, number>()
  return all.filter((one) => {
    const kind = kindOf(one)
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= most
  })
}
