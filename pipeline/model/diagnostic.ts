/** Defines a diagnostic, a finding with its place, and the outcome that every stage returns: a value and diagnostics. */
import type {Point} from 'unist'
import type {Place} from './place.ts'
import type {ExtensionRuleId, RuleId} from './rules.ts'
import type {Severity} from './severity.ts'

/** Another place that explains a finding, such as the first use of a duplicate identifier. */
export interface Related {
  readonly message: string
  readonly place: Place
}

/** A stretch of a file's text, from `start` up to `end`, and what is written in its place. */
export interface Edit {
  readonly start: Point
  readonly end: Point
  readonly text: string
}

/** The one right answer to a finding: edits of its own file, none of which overlap. */
export interface Fix {
  readonly edits: readonly Edit[]
}

/** What is wrong, where, and what to do; the message starts in lower case and has no full stop. */
export interface Diagnostic {
  readonly ruleId: RuleId | ExtensionRuleId
  readonly severity: Severity
  readonly message: string
  readonly place: Place
  /** What becomes of the text, where the publication is made all the same; absent of an error, which stops it. */
  readonly outcome?: string
  readonly hints?: readonly string[]
  readonly related?: readonly Related[]
  /** Absent where there is more than one right answer. */
  readonly fix?: Fix
}

/** What a stage gives: a value, and every finding made on the way. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether a finding fails the build. */
export function isError({severity}: Pick<Diagnostic, 'severity'>): boolean {
  return severity === 'error'
}

/** Orders diagnostics by path (code units), line, column and rule id. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareStrings(a.place.path, b.place.path) ||
    a.place.start.line - b.place.start.line ||
    a.place.start.column - b.place.start.column ||
    compareStrings(a.ruleId, b.ruleId) ||
    compareStrings(a.message, b.message)
  )
}

/** Orders two strings by code unit, never by locale. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
