/** Gives diagnostics the severities that the project asks for. */
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Project, RuleSetting} from '../model/publication/project.ts'
import {ruleOf, type Rule} from '../model/rules.ts'
import {given} from '../model/values/given.ts'
import {usualStrictness, type Severity, type Strictness} from '../model/severity.ts'

type Settings = Pick<Project, 'rules' | 'folders' | 'strictness'>

/**
 * A finding has the severity of its rule at the project's strictness. `rules` of tetrapla.yaml silences a rule or changes its
 * severity, those of the folder that the finding is in before those of the project, but for rules that guard the build itself;
 * `strict` then makes warnings errors. What does not stop the publication says what becomes of the text.
 */
export function applySettings(
  diagnostics: readonly Diagnostic[],
  project: Settings,
  {strict}: {readonly strict: boolean}
): readonly Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const rule = ruleOf(diagnostic.ruleId)
    const setting = rule.severity.isFixed === true ? undefined : settingOf(diagnostic, project)
    if (setting === 'off') return []
    const asked = setting ?? severityOf(diagnostic, rule, project.strictness)
    const severity = strict && asked === 'warning' ? 'error' : asked
    const {outcome: own, ...others} = diagnostic
    const outcome = severity === 'error' ? undefined : (own ?? rule.outcome)
    return [{...others, severity, ...given({outcome})}]
  })
}

function settingOf({ruleId, place}: Diagnostic, {rules, folders = []}: Settings): RuleSetting | undefined {
  const nearest = folders.find(({path, rules}) => place.path.startsWith(`${path}/`) && rules.has(ruleId))
  return (nearest ?? {rules}).rules.get(ruleId)
}

/** One that was given another severity than its rule has keeps it. */
function severityOf({severity}: Diagnostic, rule: Rule, strictness: Strictness = usualStrictness): Severity {
  return severity === rule.severity.strict ? rule.severity[strictness] : severity
}
