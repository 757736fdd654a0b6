/** Describes a project's baseline: findings that it had when the baseline was written, and that are not told again. */
import type {Diagnostic} from '../diagnostic.ts'
import {ruleOf, type ExtensionRuleId, type RuleId} from '../rules.ts'

/** In the folder of tetrapla.yaml. */
export const baselineFile = 'tetrapla-baseline.json'

/** How often a rule has found the same in a file. */
export interface KnownFindings {
  readonly path: string
  readonly ruleId: RuleId | ExtensionRuleId
  readonly message: string
  readonly count: number
}

export type Baseline = readonly KnownFindings[]

/** Whether a baseline can keep it back: what is false, private or unsafe, or would make editions differ, is always told. */
export function canBeKnown({ruleId}: Pick<Diagnostic, 'ruleId'>): boolean {
  const rule = ruleOf(ruleId)
  return rule.severity.standard !== 'error'
}
