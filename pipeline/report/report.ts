/** Describes what every reporter is given. */
import {compareDiagnostics, type Diagnostic} from '../model/diagnostic.ts'
import type {LossGroup} from '../model/edition/loss.ts'
import type {Severity} from '../model/severity.ts'

export interface PublicationLosses {
  readonly publication: string
  readonly language: string
  readonly losses: readonly LossGroup[]
}

export interface Report {
  readonly diagnostics: readonly Diagnostic[]
  /** The lines of the files that findings stand in, by path; a file without them is shown without its line. */
  readonly lines: ReadonlyMap<string, readonly string[]>
  /** What the editions that were made have no way to show; a report for programs lists it. */
  readonly losses?: readonly PublicationLosses[]
  /** Tetrapla's own version. */
  readonly version: string
  /** Whether a report for people shows every finding, however many there are. */
  readonly all?: boolean
  /** Whether the text ends with their counts; it does when absent. */
  readonly isCounted?: boolean
  /** Whether the text may be coloured. */
  readonly colour: boolean
}

/** In order of path, line and column, each finding once. */
export function sortedDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics)
  return sorted.filter((one, index) => {
    const before = sorted[index - 1]
    return before === undefined || compareDiagnostics(before, one) !== 0
  })
}

export type Counts = {readonly [severity in Severity]: number}

/** How many findings there are of each severity. */
export function countsOf(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): Counts {
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length
  return {error: count('error'), warning: count('warning'), info: count('info')}
}

/** A file's lines, by every line ending that Markdown knows. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/)
}
