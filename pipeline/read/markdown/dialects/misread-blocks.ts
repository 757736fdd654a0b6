/** Reports sentences that Markdown takes for code because they are indented, or for a heading because of the line below them. */
import type {Blockquote, Code, Heading, List} from 'mdast'
import type {Position} from 'unist'
import {lineText, pointAt} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import type {SourceNode} from '../source-tree.ts'

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

/**
 * CommonMark 0.31.2, §5.1 and §5.2: `- 5 °C` and `> 5 mg` at the head of a line begin a list and a quotation within a sentence, too,
 * and their signs are gone. `before` is the sibling before the node.
 */
export function reportLostSign(
  node: Blockquote | List,
  before: SourceNode | undefined,
  reading: Reading
): void {
  const {start, end} = positionOf(node)
  if (before?.type !== 'paragraph' || positionOf(before).end.line !== start.line - 1) return
  const line = lineText(reading.lines, start.line).slice(start.column - 1)
  if (!/^[-+>][ \t]?[ \t]?[\d$€£¥]/.test(line)) return
  const above = lineText(reading.lines, start.line - 1).trim()
  if (
    !(node.type === 'list' ? isSentenceParted(node, above, reading) : isSentenceQuoted(node, above, reading))
  )
    return
  const sign = line.slice(0, 1)
  const [name, block] =
    node.type === 'list' ? ['an item of a list', 'a list'] : ['a quotation', 'a quotation']
  reading.tell({
    what: 'part of the sentence above it',
    outcome: `is ${name} here, without its \`${sign}\``,
    hint: `write \`\\${sign}\`, or another word at the head of the line; before ${block} that is meant, an empty line`,
    quoted: line.trim(),
    position: {start, end}
  })
}

/**
 * A note whose sign is `*`, as `5 euros*` and `* without tax` below it: Markdown makes a list of the note. All stars of the block above stand behind
 * words, and the list is one item.
 */
export function reportStarredNote(node: List, before: SourceNode | undefined, reading: Reading): void {
  const {start, end} = positionOf(node)
  if (node.children.length !== 1 || (before?.type !== 'paragraph' && before?.type !== 'table')) return
  if (!/^\*[ \t]/.test(lineText(reading.lines, start.line).slice(start.column - 1))) return
  const {start: from, end: to} = positionOf(before)
  const above = reading.lines.text.slice(from.offset, to.offset)
  const signs = above.match(/(?<=[\p{L}\p{N}.,)%€$£])\\?\*(?=[\s.,;:)|]|$)/gu) ?? []
  if (signs.length === 0 || signs.length !== above.split('*').length - 1) return
  const paired = before.type === 'paragraph' && before.children.some(({type}) => type === 'emphasis')
  if (paired) return
  reading.tell({
    what: 'a note to the `*` above it',
    outcome: 'is an item of a list here, without its `*`',
    hint: 'write `[^1]` in the place of the sign, and `[^1]: ` before the note; or `\\*` for the sign itself',
    quoted: lineText(reading.lines, start.line).trim(),
    position: {start, end}
  })
}

/** Whether one item at the margin goes on with the words above it, and ends a sentence or goes on at the margin. */
function isSentenceParted({children, position}: List, above: string, {lines}: Reading): boolean {
  const [item, ...others] = children
  if (others.length > 0 || item?.children.length !== 1 || position?.start.column !== 1) return false
  const words = lines.text.slice(position.start.offset, position.end.offset).trimEnd()
  return /\S\s+\S+\s+\S*[\p{L}\p{N},]$/u.test(above) && (/[.!?]$/.test(words) || /\n\p{Ll}/u.test(words))
}

/** Whether one line alone has the sign of a quotation; behind a comma it quotes someone. */
function isSentenceQuoted(node: Blockquote, above: string, {lines}: Reading): boolean {
  const next = lineText(lines, positionOf(node).start.line + 1).trimStart()
  return /[\p{L}\p{N}]$/u.test(above) && !next.startsWith('>')
}

/** CommonMark 0.31.2, §4.3: a line of `-` or `=` right below a paragraph makes it a heading. `before` is its sibling. */
export function reportUnderlinedText(node: Heading, before: SourceNode | undefined, reading: Reading): void {
  const {start, end} = positionOf(node)
  const underline = lineText(reading.lines, end.line)
    .trim()
    .replace(/^[> ]+/, '')
  if (start.line === end.line || !/^(?:-+|=+)$/.test(underline)) return
  const text = reading.lines.text.slice(start.offset, end.offset)
  if (reportOverline(text, {start, end}, reading)) return
  const words = text.slice(0, text.lastIndexOf('\n')).trim()
  // Below a line of dashes it is told there.
  const isBelowLine =
    before?.type === 'thematicBreak' && /^-{3}[ \t]*$/.test(lineText(reading.lines, start.line - 1))
  const isOfKeys = words.split('\n').every((line) => /^[a-z][\w-]{0,40}:(?: |$)/.test(line))
  if (isDelimited(before, {start, underline}, reading)) {
    reading.tell({
      what: 'a block between two lines of dashes',
      outcome: 'its last lines are a heading here',
      hint: 'write ``` in place of both lines, where code stands between them; for a title, `# ` before it, and delete both lines',
      quoted: underline,
      position: {start, end}
    })
    return
  }
  if (underline === '---' && isOfKeys && !isBelowLine) {
    const hint =
      'keys have an effect at the head of the file alone, between two lines `---`, and are published here: move them there, or delete them'
    const quoted = words.replace(/\s+/g, ' ')
    reading.tell({what: 'front matter', outcome: 'is a heading here', hint, quoted, position: {start, end}})
    return
  }
  if (!/[\p{Ll}\p{N})”"][.;,]$/u.test(words) || words.split(/\s+/).length < 6) return
  reading.tell({
    what: 'a sentence',
    outcome: `is a heading here, for the line \`${underline.slice(0, 10)}\` stands right below it`,
    hint: 'write an empty line between the two',
    quoted: words.replace(/\s+/g, ' '),
    position: {start, end}
  })
}

/** AsciiDoc has lines of four dashes or more around a block, and reStructuredText around a title: both of one length. */
function isDelimited(
  before: SourceNode | undefined,
  {start, underline}: {readonly start: Position['start']; readonly underline: string},
  {lines}: Reading
): boolean {
  if (before?.type !== 'thematicBreak' || underline.length < 4) return false
  return lineText(lines, start.line - 1).trim() === underline
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
