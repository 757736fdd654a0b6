/** Turns findings into those of the Language Server Protocol, and their fixes into actions of an editor. */
import {
  CodeActionKind,
  DiagnosticSeverity,
  type CodeAction,
  type Diagnostic as Shown,
  type Range,
  type TextEdit
} from 'vscode-languageserver'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Place} from '../../model/place.ts'
import type {TypedProject} from './judge-typed.ts'
import {addTo} from '../../model/values/group-by.ts'

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
} as const

/** By file, relative to the project's root. */
export function shownBy(
  {diagnostics}: TypedProject,
  uriOf: (file: string) => string
): ReadonlyMap<string, Shown[]> {
  const files = new Map<string, Shown[]>()
  for (const one of diagnostics) addTo(files, one.place.path, shown(one, uriOf))
  return files
}

function shown(
  {ruleId, severity, message, outcome, hints = [], place, related = [], fix}: Diagnostic,
  uriOf: (file: string) => string
): Shown {
  return {
    source: 'tetrapla',
    code: ruleId,
    severity: severities[severity],
    message: [message, ...(outcome === undefined ? [] : [`Outcome: ${outcome}`]), ...hints].join('\n'),
    range: rangeOf(place),
    relatedInformation: related.map((one) => ({
      message: one.message,
      location: {uri: uriOf(one.place.path), range: rangeOf(one.place)}
    })),
    ...(fix === undefined
      ? {}
      : {data: fix.edits.map(({text, ...stretch}) => ({range: rangeOf(stretch), newText: text}))})
  }
}

/** A document as the editor has it. */
interface Edited {
  readonly uri: string
  readonly lines: readonly string[]
}

/** What an editor gives back of findings that have one right answer. */
export function quickFixes({uri, lines}: Edited, diagnostics: readonly Shown[]): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const edits = editsIn(diagnostic.data)
    if (edits.length === 0) return []
    return {
      title: `Tetrapla: ${titleOf(edits, lines)}`,
      kind: CodeActionKind.QuickFix,
      isPreferred: true,
      diagnostics: [diagnostic],
      edit: {changes: {[uri]: edits}}
    }
  })
}

/** What is written, where it is short: a date, or the line `## Scope` that is left where something goes. */
function titleOf(edits: readonly TextEdit[], lines: readonly string[]): string {
  const written = edits.map(({newText}) => newText.trim()).find((text) => text !== '')
  const words = written ?? leftOf(edits[0], lines)
  return words === ''
    ? 'remove it'
    : words.length > 40 || words.includes('\n')
      ? 'mend it'
      : `write \`${words}\``
}

/** What stays of the line that an edit takes something from. */
function leftOf(edit: TextEdit | undefined, lines: readonly string[]): string {
  if (edit === undefined) return ''
  const {start, end} = edit.range
  return `${lines[start.line]?.slice(0, start.character) ?? ''}${lines[end.line]?.slice(end.character) ?? ''}`.trim()
}

function editsIn(data: unknown): TextEdit[] {
  if (!Array.isArray(data)) return []
  const parts: readonly unknown[] = data
  return parts.filter(isEdit)
}

function isEdit(value: unknown): value is TextEdit {
  return typeof value === 'object' && value !== null && 'range' in value && 'newText' in value
}

/** Lines and columns count from 0 there, in UTF-16 code units as here. */
export function rangeOf({start, end = start}: Pick<Place, 'start' | 'end'>): Range {
  return {
    start: {line: start.line - 1, character: start.column - 1},
    end: {line: end.line - 1, character: end.column - 1}
  }
}
