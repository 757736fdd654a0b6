/** Reports sentences that Markdown takes for code because they are indented, or for a heading because of the line below them. */
import type {Code, Heading} from 'mdast'
import type {Position} from 'unist'
import {lineText, pointAt} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

/** CommonMark 0.31.2, §4.4: a line indented by four spaces begins code. Lines of programs look otherwise, and are not told. */
export function reportIndentedText(node: Code, reading: Reading): void {
  const {start} = positionOf(node)
  const source = lineText(reading.lines, start.line)
    .slice(start.column - 1)
    .trimStart()
  if (/^(?:`{3}|~{3})/.test(source)) return
  const lines = node.value.split('\n').filter((line) => line.trim() !== '')
  const isTable = /^\|.+\|$/.test(lines[0] ?? '') && /^\|[ :|-]*-[ :|-]*\|$/.test(lines[1] ?? '')
  const isMarkdown = isTable || lines.every((line) => definition.test(line)) || callout.test(lines[0] ?? '')
  if (!isMarkdown && !isText(lines)) return
  const line = lineText(reading.lines, start.line)
  const written = line.slice(start.column - 1).trim()
  const offset = (start.offset ?? 0) + line.slice(start.column - 1).indexOf(written)
  reading.tell({
    what: isMarkdown ? 'Markdown' : 'a sentence',
    outcome: 'is code here, for it is indented by four spaces or more',
    hint: 'begin its lines at the margin, or with as many spaces as the item that they belong to; for code, write ``` on lines of their own before and after it',
    quoted: written,
    position: {
      start: pointAt(reading.lines, offset),
      end: pointAt(reading.lines, offset + written.length)
    }
  })
}

const definition = /^\[[^\]]+\]: https?:\/\/\S+$/

const callout = /^(?::::(?:note|tip|important|warning|caution)(?:\[[^\]]*\])?|> \[!\w+\])\s*$/

/** Eight words or more from a capital to the end of a sentence, and in none of the lines what programs are made of. */
function isText(lines: readonly string[]): boolean {
  const words = lines.map((line) => line.trim()).join(' ')
  return (
    lines.every(
      (line) => /^[\p{L}\p{M}\p{N}\s,.;:!?'’“”„«»()–—%-]+$/u.test(line) && !/\S\s{2}|\w\.\w|\(\)/.test(line)
    ) &&
    /^\p{Lu}.*[\p{L}\p{N})][.!?:][”»]?$/u.test(words) &&
    !/^\p{Lu}[\p{L}\p{N}]*[:(]/u.test(words) &&
    words.split(/\s+/).length >= 8
  )
}

/** CommonMark 0.31.2, §4.3: a line of `-` or `=` right below a paragraph makes it a heading. */
export function reportUnderlinedText(node: Heading, reading: Reading): void {
  const {start, end} = positionOf(node)
  const underline = lineText(reading.lines, end.line)
    .trim()
    .replace(/^[> ]+/, '')
  if (start.line === end.line || !/^(?:-+|=+)$/.test(underline)) return
  const text = reading.lines.text.slice(start.offset, end.offset)
  if (reportOverline(text, {start, end}, reading)) return
  const words = text.slice(0, text.lastIndexOf('\n')).trim()
  if (!/[\p{Ll}\p{N})”"][.;,]$/u.test(words) || words.split(/\s+/).length < 6) return
  reading.tell({
    what: 'a sentence',
    outcome: `is a heading here, for the line \`${underline.slice(0, 10)}\` stands right below it`,
    hint: 'write an empty line between the two',
    quoted: words.replace(/\s+/g, ' '),
    position: {start, end}
  })
}

/** reStructuredText has a line above a title, too, and AsciiDoc two lines around a block: the first is among the words here. */
function reportOverline(text: string, position: Position, reading: Reading): boolean {
  const first = /^[=\-~^"'*+.]{2,}(?=[ \t]*\n)/.exec(text)?.[0]
  if (first === undefined) return false
  reading.tell({
    what: 'a title between two lines',
    outcome: 'is a heading here, with the first line among its words',
    hint: 'write `# ` before the title, and delete both lines',
    quoted: first,
    position
  })
  return true
}
