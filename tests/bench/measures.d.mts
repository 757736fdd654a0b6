/** The types of `measures.mjs`, for its test. */
export interface Measure {
  readonly group: string
  readonly figure: string
  readonly what: string
  readonly unit?: 's' | 'ms' | 'MiB'
  readonly aimed?: number
  readonly held?: number
  readonly peers?: readonly string[]
}

export const measures: readonly Measure[]
export function verdictOf(
  measure: Pick<Measure, 'unit' | 'aimed' | 'held'>,
  measured: number | undefined
): string
export function isFailure(verdict: string): boolean
export function tableOf(
  chosen: readonly Measure[],
  figures: Readonly<Record<string, Readonly<Record<string, number>>>>,
  missing: readonly string[]
): string
export function chosenOf(groups: readonly string[]): readonly Measure[]
