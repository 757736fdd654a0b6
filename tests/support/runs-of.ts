/** Says how often a property is tried. */

/**
 * As often as RUNS says; else as often as finds what is rare where SEED draws other cases, as in conformance, and a fourth of that
 * where the cases are the same each time.
 */
export function runsOf(whole: number): number {
  const {RUNS: runs, SEED: seed} = process.env
  if (runs !== undefined) return Number(runs)
  return seed === undefined ? Math.ceil(whole / 4) : whole
}
