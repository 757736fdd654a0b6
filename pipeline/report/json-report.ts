/** Writes diagnostics for programs: one document, valid against schemas/formats/diagnostics.schema.json. */
import {countsOf, sortedDiagnostics, type Report} from './report.ts'

/** One JSON document with a line ending. */
export function jsonReport({diagnostics, losses, version}: Report): string {
  const sorted = sortedDiagnostics(diagnostics)
  const document = {
    format: 'tetrapla-diagnostics',
    formatVersion: 1,
    tool: {name: 'tetrapla', version},
    counts: countsOf(sorted),
    diagnostics: sorted,
    ...(losses === undefined ? {} : {losses})
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}
