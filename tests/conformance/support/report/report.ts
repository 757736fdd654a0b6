/** The report of a run: every judge with its version, and every test with what it judged and found. */

export interface Report {
  readonly name: string
  readonly version: string
  readonly judges: readonly Judge[]
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
  readonly results: readonly Result[]
}

export interface Judge {
  readonly name: string
  /** As it says of itself; empty when it is not there. */
  readonly version: string
}

export interface Result {
  /** The test's file, without its ending. */
  readonly file: string
  /** What was judged: the project, or the part of a file's tests. */
  readonly subject: string
  readonly test: string
  readonly state: 'passed' | 'failed' | 'skipped'
  readonly seconds: number
  /** How much was judged; of a skipped test the reason. */
  readonly notes: readonly string[]
  /** What was found, of a test that failed. */
  readonly found: readonly string[]
}

/** The report of some results. */
export function reportOf(
  {name, version}: Pick<Report, 'name' | 'version'>,
  judges: readonly Judge[],
  results: readonly Result[]
): Report {
  const count = (state: Result['state']): number => results.filter((result) => result.state === state).length
  return {
    name,
    version,
    judges,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    seconds: results.reduce((sum, {seconds}) => sum + seconds, 0),
    results
  }
}
