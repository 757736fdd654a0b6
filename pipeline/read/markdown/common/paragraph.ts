/** Reads paragraphs (CommonMark 0.31 §4.8): what ends them for certain, and what only the parser can tell. */
import type {Paragraph} from 'mdast'
import type {Block, Found} from './block.ts'
import {opensCode} from './fenced-code.ts'
import {mayBeHeading, thematicBreak} from './headings.ts'
import {interruptsWithHtml} from './html-block.ts'
import {leafOf} from './leaf.ts'
import type {Lines} from './lines.ts'
import {labelledOn, labelStandsBehind} from './list-label.ts'
import {mayBeItem, surelyInterrupts, surelyQuotes} from './list-mark.ts'
import {isDelimiterRow} from './table.ts'

/** What a line is to a paragraph that the line before it is of. */
export type Judgement = 'ends' | 'goes on' | 'unsure'

/** The paragraph from line `at`; undefined for what the parser is to judge, as where a line might end it. */
export function readParagraph(lines: Lines, at: number, found: Found): Block | undefined {
  const {text} = lines
  let next = at + 1
  for (; next < lines.count && !lines.isBlank(next); next += 1) {
    const judgement = lines.isLazy(next) ? 'goes on' : standsBehind(lines, next, found)
    if (judgement === 'unsure') return undefined
    if (judgement === 'ends') break
  }
  const last = next - 1
  let to = lines.end(last)
  while (text.charCodeAt(to - 1) === 32) to -= 1
  if (text.charCodeAt(to - 1) === 9) return undefined
  const node: Paragraph = {type: 'paragraph', children: [], position: lines.position(at, last)}
  const leaf = leafOf(node, lines, {first: at, last, from: lines.start(at), to})
  if (leaf === undefined) return undefined
  found.leaves.push(leaf)
  return {node, next}
}

/**
 * What a line without the marks or the white space of what is around the paragraph is to it. One with a tag of any name is left to remark,
 * for which it ends the paragraph there, and only there.
 */
export function standsLazily(lines: Lines, line: number, found: Found): Judgement {
  return /^ *</.test(lines.written(line)) ? 'unsure' : standsBehind(lines, line, found)
}

/** What a line is to a paragraph, or to indented code, before it. */
export function standsBehind(lines: Lines, line: number, {hasFormulas, lists}: Found): Judgement {
  const indent = lines.indent(line)
  if (indent === undefined) return 'unsure'
  if (labelledOn(lines, line, lists) !== undefined) return labelStandsBehind(lines, line, lists)
  const start = lines.start(line) + indent
  const code = lines.text.charCodeAt(start)
  if (isLetter(code) || code > 127) return 'goes on'
  const written = lines.text.slice(start, lines.end(line))
  const sign = lines.text[start]
  const ends: Judgement = indent === 0 ? 'ends' : 'unsure'
  if (sign === '#') return indent <= 3 && mayBeHeading.test(written) ? ends : 'goes on'
  if (sign === '>') return indent === 0 && surelyQuotes.test(written) ? 'ends' : 'unsure'
  if (sign === '`') return opensCode(written) ? ends : 'goes on'
  if (written.startsWith('~~~')) return ends
  if (written.startsWith('::') || (hasFormulas && written.startsWith('$$'))) return 'unsure'
  if (/^(?:=+|-+)[ \t]*$/.test(written) || thematicBreak.test(written) || isDelimiterRow(written))
    return 'unsure'
  if (mayBeItem.test(written)) return indent === 0 && surelyInterrupts.test(written) ? 'ends' : 'unsure'
  if (sign === '<') return interruptsWithHtml(written) ? 'unsure' : 'goes on'
  return written.startsWith('[^') ? 'unsure' : 'goes on'
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
