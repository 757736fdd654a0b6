/** Reads a text, and reports what looks like a footnote reference without a definition. */
import type {Text as MarkdownText} from 'mdast'
import type {Position} from 'unist'
import type {Inline} from '../../model/tree/nodes.ts'
import {lineText, pointAt} from '../line-table.ts'
import {placeOfComment} from './dialects/mask-comments.ts'
import {splitText} from './dialects/split-text.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

/** A reference to a footnote that is not defined stays text: `footnote/is-defined`. */
export function makeText(node: MarkdownText, reading: Reading): readonly Inline[] {
  const text = node.value.includes(placeOfComment) ? behindComments(node, reading) : node
  if (text.value === '') return []
  if (text.value.includes('[^')) reportUndefinedNotes(text, reading)
  return splitText(text, reading)
}

/** Without what stands for comments at the ends of its lines; the place of a text begins behind it. */
function behindComments(node: MarkdownText, {lines}: Reading): MarkdownText {
  const {start, end} = positionOf(node)
  // Spaces are looked at from the first of them alone: a comment leaves as many as it had signs.
  const marks = new RegExp(`(?:(?<![ \\t])[ \\t]+)?${placeOfComment}[ \\t]*`, 'g')
  const first = node.value.startsWith(placeOfComment) ? (marks.exec(node.value)?.[0].length ?? 0) : 0
  const position = {start: pointAt(lines, (start.offset ?? 0) + first), end}
  return {...node, value: node.value.replaceAll(marks, ''), position}
}

/** Looks at the source, where a bracket that is meant as one is escaped. */
function reportUndefinedNotes(node: MarkdownText, reading: Reading): void {
  const {start, end} = positionOf(node)
  const from = start.offset ?? 0
  const source = reading.lines.text.slice(from, end.offset)
  // Text beside a bare address has its parent's place: it would be searched once for each of them.
  if (source.length > 10 * node.value.length + 100) return
  for (const match of source.matchAll(/(?<!\\)\[\^([^\n[\]]+)\]/g)) {
    const [written, identifier = ''] = match
    if (reading.isNote(identifier) || !node.value.includes(written)) continue
    const position = {
      start: pointAt(reading.lines, from + match.index),
      end: pointAt(reading.lines, from + match.index + written.length)
    }
    if (/\s/.test(identifier)) {
      if (reading.lines.text.includes(`${written}:`)) reportSpacedNote(written, position, reading)
      continue
    }
    const isNote = beginsLine(position, reading)
    reading.report(
      'footnote/is-defined',
      position,
      isNote
        ? `the note \`${written}\` has no colon, and is text here`
        : `the footnote \`${written}\` is not defined`,
      {
        hints: [
          isNote
            ? `write \`${written}: …\`, with a colon right behind the bracket`
            : `write a line \`${written}: …\`, or \`\\${written}\` if no footnote is meant`
        ]
      }
    )
  }
}

/** Whether words stand behind a note's name, and a space, at the head of a line: they are meant to be the note. */
function beginsLine({start, end}: Position, {lines}: Reading): boolean {
  const line = lineText(lines, start.line)
  return line.slice(0, start.column - 1).trim() === '' && /^ :? ?\S/.test(line.slice(end.column - 1))
}

/** GFM's names of footnotes have no spaces: `[^my note]` would be text, or a link. */
export function reportSpacedNote(written: string, position: Position, reading: Reading): void {
  const joined = `[^${written.slice('[^'.length, -1).trim().replace(/\s+/g, '-')}]`
  reading.report('footnote/is-defined', position, `\`${written}\` is no footnote: its name has a space`, {
    hints: [`write \`${joined}\` here, and \`${joined}: …\` where its words are`]
  })
}
