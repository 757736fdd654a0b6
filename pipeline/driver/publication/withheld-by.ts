/** Names the edition that a finding keeps from being made; the publication's other editions are made. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import {ruleOf} from '../../model/rules.ts'

/** Undefined for a finding that concerns the whole publication. */
export function withheldBy({ruleId}: Diagnostic): EditionName | undefined {
  return ruleOf(ruleId).withholds
}
