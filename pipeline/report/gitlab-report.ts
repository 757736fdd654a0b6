/** Writes diagnostics as a Code Quality report of GitLab, which merge requests show: the part of Code Climate's format that GitLab reads. */
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Severity} from '../model/severity.ts'
import {sha256Of} from '../model/values/sha256-of.ts'
import {sortedDiagnostics, type Report} from './report.ts'

const severities: {readonly [severity in Severity]: string} = {error: 'major', warning: 'minor', info: 'info'}

/** One JSON list with a line ending. */
export function gitlabReport({diagnostics}: Report): string {
  const alike = new Map<string, number>()
  const findings = sortedDiagnostics(diagnostics).map((one) => {
    const {ruleId, severity, place} = one
    const same = JSON.stringify([place.path, ruleId, one.message])
    const before = alike.get(same) ?? 0
    alike.set(same, before + 1)
    return {
      description: descriptionOf(one),
      check_name: ruleId,
      // GitLab knows a finding again by this, and shows one of those that share it: the line is no part, which moves with the text above.
      fingerprint: sha256Of(`${same}${before}`),
      severity: severities[severity],
      location: {path: place.path, lines: {begin: place.start.line}}
    }
  })
  return `${JSON.stringify(findings, undefined, 2)}\n`
}

/** GitLab shows it in one line. */
function descriptionOf({message, outcome, hints = []}: Diagnostic): string {
  return [message, ...(outcome === undefined ? [] : [`outcome: ${outcome}`]), ...hints].join('; ')
}
