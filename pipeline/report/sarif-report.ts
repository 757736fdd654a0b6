/** Writes diagnostics as SARIF 2.1.0 (OASIS), for code scanning services. */
import type {Diagnostic, Fix} from '../model/diagnostic.ts'
import type {Place} from '../model/place.ts'
import {ruleOf} from '../model/rules.ts'
import type {Severity} from '../model/severity.ts'
import {sortedDiagnostics, type Report} from './report.ts'

const levels: {readonly [severity in Severity]: string} = {error: 'error', warning: 'warning', info: 'note'}

/** One SARIF log with a line ending; columns count UTF-16 code units, as our places do. */
export function sarifReport({diagnostics, version}: Report): string {
  const sorted = sortedDiagnostics(diagnostics)
  const used = [...new Set(sorted.map((one) => one.ruleId))].sort()
  const driver = {
    name: 'Tetrapla',
    version,
    rules: used.map((id) => ({
      id,
      shortDescription: {text: ruleOf(id).summary},
      defaultConfiguration: {level: levels[ruleOf(id).severity.standard]}
    }))
  }
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{tool: {driver}, columnKind: 'utf16CodeUnits', results: sorted.map(resultOf)}]
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function resultOf(diagnostic: Diagnostic) {
  const {ruleId, severity, message, place, outcome, hints = [], related = [], fix} = diagnostic
  const told = [
    outcome === undefined ? [] : `Outcome: ${outcome}`,
    hints.map((hint) => `Hint: ${hint}`)
  ].flat()
  return {
    ruleId,
    level: levels[severity],
    message: {text: [message, ...told].join('\n')},
    locations: [locationOf(place)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one) => ({...locationOf(one.place), message: {text: one.message}}))
        }),
    ...(fix === undefined ? {} : {fixes: [fixOf(fix, place, hints)]})
  }
}

/** SARIF §3.55. */
function fixOf({edits}: Fix, {path}: Place, [hint]: readonly string[]) {
  const replacements = edits.map(({start, end, text}) => ({
    deletedRegion: regionOf({start, end}),
    insertedContent: {text}
  }))
  return {
    ...(hint === undefined ? {} : {description: {text: hint}}),
    artifactChanges: [{artifactLocation: artifactAt(path), replacements}]
  }
}

function locationOf(place: Place) {
  return {physicalLocation: {artifactLocation: artifactAt(place.path), region: regionOf(place)}}
}

function artifactAt(path: string) {
  // RFC 3986 §3.4, §3.5: these would begin a query or a fragment.
  return {uri: encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F')}
}

function regionOf({start, end}: Pick<Place, 'start' | 'end'>) {
  return {
    startLine: start.line,
    startColumn: start.column,
    ...(end === undefined ? {} : {endLine: end.line, endColumn: end.column})
  }
}
