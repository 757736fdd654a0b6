/** Shows the line of a finding, with carets below it. */
import type {Place} from '../model/place.ts'
import {visibleText} from './visible-text.ts'

/** Characters of a line that are shown at most, and how many of them before the finding. */
const width = 100
const lead = 40

/** The line and its carets, without a line ending at the end; nothing when the file has no such line. */
export function codeFrame(lines: readonly string[], {start, end}: Place): readonly string[] {
  const line = lines[start.line - 1]
  if (line === undefined || line.trim() === '') return []
  const from = start.column - 1 > width - 20 ? start.column - 1 - lead : 0
  const shown = line.slice(from, from + width)
  const length = end?.line === start.line ? end.column - start.column : line.length - start.column + 1
  const before = shown.slice(0, start.column - 1 - from)
  const under = shown.slice(before.length, before.length + Math.max(1, length))
  const gutter = String(start.line)
  return [
    `  ${gutter} | ${visibleText(shown)}`,
    `  ${' '.repeat(gutter.length)} | ${blank(before)}${'^'.repeat(Math.max(1, columnsOf(under)))}`
  ]
}

function blank(text: string): string {
  return ' '.repeat(columnsOf(text))
}

/** Columns on a terminal: East Asian wide characters take two, marks that combine none. */
function columnsOf(text: string): number {
  let columns = 0
  for (const character of visibleText(text)) {
    if (/\p{Mn}|\p{Me}/u.test(character)) continue
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        character
      )
        ? 2
        : 1
  }
  return columns
}
