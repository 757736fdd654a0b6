/** Explains a rule on a terminal: what should be true, how serious it is, and an example where there is one. */
import {rules, type Rule, type RuleId} from '../model/rules.ts'
import {ruleExamples} from './rule-examples.ts'
import {severityLine} from './rules-markdown.ts'

/** Lines of text, with a way to set its severity where the project may. */
export function explainRule(id: RuleId): string {
  const rule: Rule = rules[id]
  const example = ruleExamples[id]
  return [
    id,
    '',
    rule.summary,
    ...(rule.outcome === undefined ? [] : [`Otherwise: ${rule.outcome}.`]),
    severityLine(rule),
    ...(example === undefined
      ? []
      : [
          '',
          'This breaks it:',
          '',
          indented(example.wrong),
          '',
          'And this does not:',
          '',
          indented(example.right)
        ]),
    ...(rule.severity.isFixed === true
      ? []
      : ['', 'In tetrapla.yaml its severity is set:', '', indented(`rules:\n  ${id}: off`)]),
    ''
  ].join('\n')
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ')
}
