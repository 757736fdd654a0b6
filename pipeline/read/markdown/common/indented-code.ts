/** Reads indented code (CommonMark 0.31 §4.4). */
import type {LabelledLists} from '../labels/labelled-lists.ts'
import type {Block, Found} from './block.ts'
import type {Lines} from './lines.ts'
import {labelledOn} from './list-label.ts'
import {standsBehind} from './paragraph.ts'

/** How far code is indented. */
export const codeWidth = 4

/** Whether a line is indented as code is, or may be. */
export function isIndented(lines: Lines, line: number): boolean {
  return line < lines.count && (lines.indent(line) ?? codeWidth) >= codeWidth
}

/** Of a line that is indented. */
export function readIndentedCode(lines: Lines, at: number, found: Found): Block | undefined {
  const last = lastOf(lines, at, found.lists)
  if (last === undefined) return undefined
  const next = lines.nextWritten(last + 1)
  // A blank line that is indented is code, too.
  for (let line = last + 1; line < next; line += 1) if (isIndented(lines, line)) return undefined
  if (next < lines.count && !isSureBehind(lines, next, found)) return undefined
  const written: string[] = []
  for (let line = at; line <= last; line += 1) written.push(lines.written(line).slice(codeWidth))
  const position = lines.position(at, last)
  return {node: {type: 'code', lang: null, meta: null, value: written.join('\n'), position}, next: last + 1}
}

/** Its last line; undefined where a tab is before one of them. For remark, a line that ends a list before it is code of its own. */
function lastOf(lines: Lines, at: number, lists: LabelledLists): number | undefined {
  if (lines.indent(at) === undefined) return undefined
  if (lines.isListEnd(at)) return at
  let last = at
  for (let next = at + 1; next < lines.count; next += 1) {
    if (lines.indent(next) === undefined) return undefined
    if (lines.isBlank(next)) continue
    if (!isIndented(lines, next) || labelledOn(lines, next, lists) !== undefined) break
    last = next
  }
  return last
}

/** remark, which looks for more code over blank lines, takes marks that are there for what would end a paragraph. */
function isSureBehind(lines: Lines, line: number, found: Found): boolean {
  const isMarked =
    /^ *(?:[-+*>]|\d|\[\^)/.test(lines.written(line)) || labelledOn(lines, line, found.lists) !== undefined
  return !isMarked || standsBehind(lines, line, found) === 'ends'
}
