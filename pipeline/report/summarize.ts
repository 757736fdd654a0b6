/** Selects the findings that people are shown of very many: three of each rule, and how many more there are. */
import type {Diagnostic} from '../model/diagnostic.ts'
import {severities, type Severity} from '../model/severity.ts'
import {groupBy} from '../model/values/group-by.ts'

/** As many of one severity as are read one after another. */
const readable = 50

/** As many of a rule as show what it is about. */
const examples = 3

export interface Summary {
  /** In the order that they were in. */
  readonly shown: readonly Diagnostic[]
  readonly more: readonly MoreFindings[]
}

/** Findings of a rule that are not shown one by one. */
export interface MoreFindings {
  readonly ruleId: Diagnostic['ruleId']
  readonly severity: Severity
  /** All of them, those that are shown among them. */
  readonly count: number
  readonly files: number
}

/** All of a severity that has few; of rules with more than three findings, three that say different things if there are such. */
export function summarize(diagnostics: readonly Diagnostic[]): Summary {
  const hidden = new Set<Diagnostic>()
  const more: MoreFindings[] = []
  for (const severity of severities) {
    const all = diagnostics.filter((one) => one.severity === severity)
    if (all.length <= readable) continue
    for (const [ruleId, found] of groupBy(all, (one) => one.ruleId)) {
      if (found.length <= examples) continue
      const chosen = new Set(chooseExamples(found))
      for (const one of found) if (!chosen.has(one)) hidden.add(one)
      more.push({
        ruleId,
        severity,
        count: found.length,
        files: new Set(found.map(({place}) => place.path)).size
      })
    }
  }
  return {shown: diagnostics.filter((one) => !hidden.has(one)), more}
}

function chooseExamples(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const firsts = new Set(new Map(found.toReversed().map((one) => [one.message, one])).values())
  const others = found.filter((one) => !firsts.has(one))
  return [...[...firsts].toReversed().slice(0, examples), ...others].slice(0, examples)
}
