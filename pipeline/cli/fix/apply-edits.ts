/** Applies edits to the text of a file, whatever its line endings, and picks those of several findings that go together. */
import type {Edit, Fix} from '../../model/diagnostic.ts'

/** The text with the edits made: they count lines by any line ending, and columns without a byte order mark. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const offsetOf = offsetsIn(text)
  const placed = edits
    .map((edit) => ({from: offsetOf(edit.start), to: offsetOf(edit.end), text: edit.text}))
    .toSorted((a, b) => a.from - b.from)
  let result = ''
  let at = 0
  for (const edit of placed) {
    result += text.slice(at, edit.from) + edit.text.replaceAll('\n', lineEndingOf(text))
    at = edit.to
  }
  return result + text.slice(at)
}

/** The edits of the fixes in order, without those of a fix that touches what an earlier one changes. */
export function compatibleEdits(fixes: readonly Fix[]): readonly Edit[] {
  const taken: Edit[] = []
  for (const {edits} of fixes)
    if (!edits.some((edit) => taken.some((other) => touches(edit, other)))) taken.push(...edits)
  return taken
}

function touches(one: Edit, other: Edit): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start)
}

function isBefore(a: Edit['start'], b: Edit['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column)
}

function offsetsIn(text: string): (point: Edit['start']) => number {
  const starts = [text.startsWith('\u{FEFF}') ? 1 : 0]
  for (const {index, 0: ending} of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length)
  return ({line, column}) => (starts[line - 1] ?? text.length) + column - 1
}

function lineEndingOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n'
}
