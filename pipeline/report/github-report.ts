/** Writes diagnostics as workflow commands, which GitHub Actions shows beside the lines. */
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Severity} from '../model/severity.ts'
import {sortedDiagnostics, type Report} from './report.ts'
import {summarize} from './summarize.ts'
import {visibleText} from './visible-text.ts'

const commands: {readonly [severity in Severity]: string} = {
  error: 'error',
  warning: 'warning',
  info: 'notice'
}

/**
 * One command a line. GitHub shows the first ten of a severity: of very many, those that people are shown come first, so that
 * a rule that each file breaks hides no other.
 */
export function githubReport({diagnostics}: Report): string {
  const sorted = sortedDiagnostics(diagnostics)
  const {shown} = summarize(sorted)
  return [...new Set([...shown, ...sorted])].map((one) => `${commandOf(one)}\n`).join('')
}

function commandOf({ruleId, severity, message, place, outcome, hints = []}: Diagnostic): string {
  const {path, start, end} = place
  const properties = [
    `file=${property(visibleText(path))}`,
    `line=${start.line}`,
    `col=${start.column}`,
    ...(end === undefined ? [] : [`endLine=${end.line}`, `endColumn=${end.column}`]),
    `title=${property(ruleId)}`
  ]
  const lines = [message, ...(outcome === undefined ? [] : [`Outcome: ${outcome}`]), ...hints]
  return `::${commands[severity]} ${properties.join(',')}::${data(lines.map(visibleText).join('\n'))}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
