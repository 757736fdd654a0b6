/** Makes a diagnostic of a rule, with the severity that the rule has at the strictest level. */
import type {Diagnostic, Fix, Related} from './diagnostic.ts'
import type {Place} from './place.ts'
import {ruleOf} from './rules.ts'

export interface FindingDetails {
  readonly hints?: readonly string[]
  readonly related?: readonly Related[]
  readonly fix?: Fix
  /** Where it is another than that of the rule. */
  readonly outcome?: string
}

/** What `ruleId` found at `place`. */
export function finding(
  ruleId: Diagnostic['ruleId'],
  place: Place,
  message: string,
  details: FindingDetails = {}
): Diagnostic {
  return {ruleId, severity: ruleOf(ruleId).severity.strict, message, place, ...details}
}
