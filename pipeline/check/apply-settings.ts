/** Gives diagnostics the severities that the project asks for. */
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Project} from '../model/publication/project.ts'
import {rules, type Rule} from '../model/rules.ts'
import {usualStrictness, type Severity, type Strictness} from '../model/severity.ts'

/**
 * A finding has the severity of its rule at the project's strictness. `rules` of tetrapla.yaml silences a rule or changes its
 * severity, but for rules that guard the build itself; `strict` then makes warnings errors.
 */
export function applySettings(
  diagnostics: readonly Diagnostic[],
  project: Pick<Project, 'rules' | 'strictness'>,
  {strict}: {readonly strict: boolean}
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const rule: Rule = rules[diagnostic.ruleId]
    const setting = rule.fixed === true ? undefined : project.rules.get(diagnostic.ruleId)
    if (setting === 'off') return []
    const severity = setting ?? severityOf(diagnostic, rule, project.strictness)
    return [{...diagnostic, severity: strict && severity === 'warning' ? 'error' : severity}]
  })
}

/** One that was given another severity than its rule has keeps it. */
function severityOf({severity}: Diagnostic, rule: Rule, strictness: Strictness = usualStrictness): Severity {
  return severity === rule.severity.strict ? rule.severity[strictness] : severity
}
