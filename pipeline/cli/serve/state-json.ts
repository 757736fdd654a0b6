/** Writes what the preview's page has to know of a state, as plain data. */
import path from 'node:path'
import {sortedDiagnostics} from '../../report/index.ts'
import type {PreviewState} from './preview.ts'

/** Files are named as absolute paths beside their paths in the project, for an editor to open. */
export function stateJson({publications, diagnostics, ...state}: PreviewState, root: string): unknown {
  return {
    ...state,
    root: root.split(path.sep).join('/'),
    publications: publications.map(({publication: {id, language, title, editions}, isDraft}) => ({
      id,
      language,
      title,
      isDraft,
      editions: Object.fromEntries(editions.map(({edition, path: file}) => [edition, file]))
    })),
    diagnostics: sortedDiagnostics(diagnostics).map(({ruleId, severity, message, hints = [], place}) => ({
      ruleId,
      severity,
      message,
      hints,
      path: place.path,
      line: place.start.line,
      column: place.start.column
    }))
  }
}
