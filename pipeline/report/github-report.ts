/** Writes diagnostics as workflow commands, which GitHub Actions shows beside the lines. */
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Severity} from '../model/severity.ts'
import {sortedDiagnostics, type Report} from './report.ts'
import {summarize} from './summarize.ts'
import {visibleText} from './visible-text.ts'
import {workflowCommand} from './workflow-command.ts'

const commands = {
  error: 'error',
  warning: 'warning',
  info: 'notice'
} as const satisfies {readonly [severity in Severity]: string}

/**
 * One command a line. GitHub shows the first ten of a severity: of very many, those that people are shown come first, so that
 * a rule that each file breaks hides no other.
 */
export function githubReport({diagnostics}: Report): string {
  const sorted = sortedDiagnostics(diagnostics)
  const {shown} = summarize(sorted)
  return [...new Set([...shown, ...sorted])].map(commandOf).join('')
}

function commandOf({ruleId, severity, message, place, outcome, hints = []}: Diagnostic): string {
  const {path, start, end} = place
  const properties = {
    file: visibleText(path),
    line: start.line,
    col: start.column,
    ...(end === undefined ? {} : {endLine: end.line, endColumn: end.column}),
    title: ruleId
  }
  const told = [message, ...(outcome === undefined ? [] : [`Outcome: ${outcome}`]), ...hints]
  return workflowCommand(commands[severity], properties, told)
}
