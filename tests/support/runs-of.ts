/** Says how often a property is tried, and how much of a long list or sequence. */

/** Whether all is tried, and other cases are drawn, as in conformance; else a sample, the same each time. */
export const isWhole = process.env['SEED'] !== undefined

/**
 * As often as RUNS says; else as often as finds what is rare where all is tried, and an eighth of that
 * where the cases are the same each time.
 */
export function runsOf(whole: number): number {
  const {RUNS: runs} = process.env
  if (runs !== undefined) return Number(runs)
  return isWhole ? whole : Math.ceil(whole / 8)
}

/** All of a list where all is tried; else the first `most` of each kind, so that no kind is left out. */
export function someOfEach<T>(all: readonly T[], kindOf: (one: T) => string, most: number): readonly T[] {
  if (isWhole) return all
  const counts = new Map<string, number>()
  return all.filter((one) => {
    const kind = kindOf(one)
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= most
  })
}

/** All of a long list where all is tried; else each one of so many. */
export function oneOf<T>(many: number, all: readonly T[]): readonly T[] {
  return all.filter((_, index) => isWhole || index % many === 0)
}

/** One of each kind, and behind them the others where all is tried. */
export function withOthers<T>(oneOfEach: readonly T[], others: readonly T[]): readonly T[] {
  return isWhole ? [...oneOfEach, ...others] : oneOfEach
}
