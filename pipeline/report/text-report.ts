/** Writes diagnostics for people: place, message, the line with carets, hints, and the counts. */
import type {Diagnostic} from '../model/diagnostic.ts'
import type {Place} from '../model/place.ts'
import type {Severity} from '../model/severity.ts'
import {codeFrame} from './code-frame.ts'
import {countsOf, sortedDiagnostics, type Report} from './report.ts'
import {summarize, type MoreFindings} from './summarize.ts'
import {visibleText} from './visible-text.ts'

type Paint = (severity: Severity | 'bold' | 'dim', text: string) => string

const colours = {error: '31', warning: '33', info: '36', bold: '1', dim: '2'} as const

/** `path:line:column: severity: message [rule-id]`, then what helps; empty when nothing was found. */
export function textReport(report: Report): string {
  if (report.diagnostics.length === 0) return ''
  const paint: Paint = (kind, text) => (report.colour ? `\u001b[${colours[kind]}m${text}\u001b[0m` : text)
  const {diagnostics, shown, more} = shownIn(report)
  const blocks = shown.map((one) => [...blockOf(one, report, paint), ''].join('\n'))
  const counts = report.isCounted === false ? '' : `\n${countLine(diagnostics)}\n`
  return `${[...blocks, ...(more.length === 0 ? [] : [`${moreLines(more, paint).join('\n')}\n`])].join('\n')}${counts}`
}

/** Findings in their order, those of them that people are shown, and what is told of the others. */
export function shownIn({diagnostics: given, all}: Pick<Report, 'diagnostics' | 'all'>): Shown {
  const diagnostics = sortedDiagnostics(given)
  return all === true ? {diagnostics, shown: diagnostics, more: []} : {diagnostics, ...summarize(diagnostics)}
}

interface Shown {
  readonly diagnostics: readonly Diagnostic[]
  readonly shown: readonly Diagnostic[]
  readonly more: readonly MoreFindings[]
}

/** `  1,204 warnings in 310 files [rule], of which 3 are shown`. */
function moreLines(more: readonly MoreFindings[], paint: Paint): readonly string[] {
  const lines = more.map(({ruleId, severity, count, files}) => {
    const found = paint(severity, countLine(Array.from({length: count}, () => ({severity}))))
    return `  ${found} in ${files} ${files === 1 ? 'file' : 'files'} ${paint('dim', `[${ruleId}]`)}`
  })
  return ['Of these rules three findings are shown; `--all` shows each:', ...lines]
}

function blockOf(diagnostic: Diagnostic, {lines}: Report, paint: Paint): readonly string[] {
  const {place, severity, ruleId, message, outcome, hints = [], related = []} = diagnostic
  const frame = codeFrame(lines.get(place.path) ?? [], place)
  return [
    `${paint('bold', position(place))}: ${paint(severity, severity)}: ${visibleText(message)} ${paint('dim', `[${ruleId}]`)}`,
    ...frame.map((line) => paint('dim', line)),
    ...related.map((one) => `  see ${position(one.place)}: ${visibleText(one.message)}`),
    ...(outcome === undefined ? [] : [`  outcome: ${outcome}`]),
    ...hints.map((hint) => `  hint: ${visibleText(hint)}`)
  ]
}

function position({path, start}: Place): string {
  return `${visibleText(path)}:${start.line}:${start.column}`
}

/** `2 errors, 1 warning`. */
export function countLine(diagnostics: readonly Pick<Diagnostic, 'severity'>[]): string {
  const counts = countsOf(diagnostics)
  const parts = [
    counted(counts.error, 'error', 'errors'),
    counted(counts.warning, 'warning', 'warnings'),
    counted(counts.info, 'note', 'notes')
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return ''
  return `${count} ${count === 1 ? one : many}`
}
