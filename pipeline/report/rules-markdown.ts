/** Writes the reference of all diagnostics from the table of rules. */
import {ruleIds, rules, type Rule, type RuleId} from '../model/rules.ts'

const head = `# Diagnostics

Every finding has a rule. Its id names what should be true; it never changes once released.
Findings are shown as \`path:line:column: severity: message [rule-id]\`.

A project may change the severity of the rules marked *adjustable*, in \`tetrapla.yaml\`:

\`\`\`yaml
rules:
  heading/levels-do-not-skip: error
  link/is-not-placeholder: off
\`\`\`

The severities are \`error\`, which fails the build (or one edition, where the rule says so), \`warning\`, which fails it under \`--strict\`, and \`info\`; \`off\`
switches a rule off. The other rules guard the build itself and stay as they are.

This page is made from \`pipeline/model/rules.ts\` by \`npm run docs\`.
`

/** docs/diagnostics.md, whole. */
export function rulesMarkdown(): string {
  const areas = new Map<string, RuleId[]>()
  for (const id of ruleIds) {
    const area = id.slice(0, id.indexOf('/'))
    areas.set(area, [...(areas.get(area) ?? []), id])
  }
  return [head, ...[...areas].map(([area, ids]) => areaMarkdown(area, ids))].join('\n')
}

function areaMarkdown(area: string, ids: readonly RuleId[]): string {
  return [`## ${area}`, '', ...ids.map((id) => ruleMarkdown(id, rules[id]))].join('\n')
}

function ruleMarkdown(id: RuleId, rule: Rule): string {
  const adjustable = rule.fixed === true ? '' : ', adjustable'
  return `### ${id}\n\n${rule.summary}\n\nSeverity: ${rule.severity}${adjustable}.\n`
}
