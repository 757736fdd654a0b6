/** Writes the reference of all diagnostics from the table of rules. */
import {ruleIds, rules, type Rule, type RuleId} from '../model/rules.ts'
import {strictnessLevels, type Severity, type Strictness} from '../model/severity.ts'
import {groupBy} from '../model/values/group-by.ts'

const head = `# Diagnostics

Every finding has a rule. Its id names what should be true; it never changes once released.
Findings are shown as \`path:line:column: severity: message [rule-id]\`.

How serious a finding is depends on the project's *strictness*, which you set in \`tetrapla.yaml\` or with \`--strictness\`:

- *standard*, the default, has errors only for what is false, private or unsafe, or would make editions differ. It reports what
  is merely unusual, and the finding says what becomes of the text (\`outcome\`). The manifest lists this among the
  [losses](parity.md#losses-that-are-wanted).
- *strict* makes most of that errors, too.
- *lenient* has the fewest errors: a document whose text can't be read [leaves a mark](projects.md#documents-that-cannot-be-read).

A build does not write a publication with an error; it writes the others.

You may also change the severity of the rules marked *adjustable*:

\`\`\`yaml
strictness: strict
rules:
  heading/levels-do-not-skip: error
  link/is-not-placeholder: off
folders:
  source/annexes:
    rules:
      heading/levels-do-not-skip: info
\`\`\`

An \`error\` stops the publication, or one edition where the rule says so. A \`warning\` stops it under \`--strict\`. An \`info\` stops
nothing. \`off\` switches a rule off, and the same becomes of the text as before. The other rules guard the build itself; you can't
change them.

This page is made from \`pipeline/model/rules.ts\` by \`npm run docs\`.
`

/** docs/diagnostics.md, whole. */
export function rulesMarkdown(): string {
  const areas = groupBy(ruleIds, (id) => id.slice(0, id.indexOf('/')))
  return [head, overview(), ...[...areas].map(([area, ids]) => areaMarkdown(area, ids))].join('\n')
}

function areaMarkdown(area: string, ids: readonly RuleId[]): string {
  return [`## ${area}`, '', ...ids.map((id) => ruleMarkdown(id, rules[id]))].join('\n')
}

function ruleMarkdown(id: RuleId, rule: Rule): string {
  const outcome = rule.outcome === undefined ? '' : `\n\nOtherwise: ${rule.outcome}.`
  return `### ${id}\n\n${rule.summary}${outcome}\n\n${severityLine(rule)}\n`
}

/** With the levels at which it is another, and whether a project may set it. */
export function severityLine(rule: Rule): string {
  const adjustable = rule.severity.isFixed === true ? '' : ', adjustable'
  return `Severity: ${severityOf(rule)}${adjustable}.`
}

/** `error`, or `error (strict), warning (standard, lenient)`. */
function severityOf(rule: Rule): string {
  const named = groupBy(strictnessLevels.toReversed(), (level) => severityAt(rule, level))
  if (named.size === 1) return rule.severity.standard
  return [...named].map(([one, at]) => `${one} (${at.join(', ')})`).join(', ')
}

/** The rules that are not the same at all levels, in one table. */
function overview(): string {
  const differing = ruleIds.flatMap((id) => {
    const rule: Rule = rules[id]
    const {outcome = ''} = rule
    const [lenient, standard, strict] = strictnessLevels.map((level) => severityAt(rule, level))
    return lenient === standard && standard === strict
      ? []
      : [`| [${id}](#${id.replace('/', '')}) | ${lenient} | ${standard} | ${strict} | ${outcome} |`]
  })
  const rows = ['| rule | lenient | standard | strict | what becomes of the text |', '| - | - | - | - | - |']
  return `## Levels\n\n${[...rows, ...differing].join('\n')}\n\n${belowTable}`
}

const belowTable = `All other rules are the same at every level. A rule that leaves a mark in place of a document is an error at every level where it finds
something elsewhere, as in \`publication.yaml\`, and where the document [may be a draft](projects.md#documents-that-cannot-be-read).
`

/** Of a document, where what is found in it leaves a mark. */
function severityAt({severity, leavesMark}: Rule, level: Strictness): Severity {
  return leavesMark === true && level === 'lenient' ? 'warning' : severity[level]
}
