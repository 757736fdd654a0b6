/** Joins tables of HTML that hold empty lines: other systems end such a table at its last tag, Markdown at the first of those lines. */
import {codeRanges, isWithin} from '../../read/markdown/dialects/code-ranges.ts'

const endTag = /<\/table>/i

/**
 * The text without those empty lines of tables below which a row or cell is indented so far that it would be code, and with one below a table
 * that words follow at once. A table without an end stays as it is.
 */
export function wholeTables(text: string): string {
  const code = codeRanges(text).filter(({isBlock}) => isBlock)
  let [result, at] = ['', 0]
  for (const {index} of text.matchAll(/^ {0,3}<table\b/gim)) {
    if (index < at || isWithin(code, index)) continue
    const end = endTag.exec(text.slice(index))
    if (end === null) break
    const last = index + end.index
    result += text.slice(at, index) + withoutGaps(text.slice(index, last)) + end[0]
    at = last + end[0].length
    if (/^[ \t]*\n[^\s<]/.test(text.slice(at, at + 100))) result += '\n'
  }
  return result + text.slice(at)
}

function withoutGaps(table: string): string {
  const kept: string[] = []
  let isAboveCode = false
  for (const line of table.split('\n').toReversed()) {
    if (line.trim() !== '') isAboveCode = codeOfTable.test(line)
    else if (isAboveCode) continue
    kept.push(line)
  }
  return kept.toReversed().join('\n')
}

const codeOfTable = /^(?: {4}| {0,3}\t)[ \t]*<\/?(?:caption|col|colgroup|table|tbody|td|tfoot|th|thead|tr)\b/i
