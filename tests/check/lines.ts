/** Diagnostics as lines of text, as on the terminal, with what belongs to each below it. */
import {compareDiagnostics, type Diagnostic} from '../../pipeline/model/diagnostic.ts'

export function linesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return [...diagnostics].sort(compareDiagnostics).map(lineOf)
}

function lineOf({place, severity, message, ruleId, hints = [], related = [], fix}: Diagnostic): string {
  const {path, start, end} = place
  const span = end === undefined ? '' : `-${end.line === start.line ? '' : `${end.line}:`}${end.column}`
  return [
    `${path}:${start.line}:${start.column}${span}: ${severity}: ${message} [${ruleId}]`,
    ...hints.map((hint) => `  hint: ${hint}`),
    ...(fix?.edits ?? []).map(
      ({start, end, text}) =>
        `  fix: ${start.line}:${start.column}-${end.line}:${end.column} ${JSON.stringify(text)}`
    ),
    ...related.map(
      ({message, place}) => `  ${place.path}:${place.start.line}:${place.start.column}: ${message}`
    )
  ].join('\n')
}
