/** Reports lines of text that begin as a directive does and are none: what is written, and why it is not read. */
import type {Paragraph as MarkdownParagraph} from 'mdast'
import {builtInDirectives} from '../../../model/publication/built-in-directives.ts'
import {namesProgram} from '../dialects/kinds/documentation.ts'
import {lineText, pointAt, startOfLine, type LineTable} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import type {BlockDirective} from './block-directives.ts'

const builtIn: readonly string[] = builtInDirectives

/** One finding for a directive: the line that would close it is not told as well. */
export function reportNearDirectives(node: MarkdownParagraph, reading: Reading): void {
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'text' || !child.value.includes(':::')) continue
    for (const [number, line] of child.value.split('\n').entries()) {
      if ((number > 0 || index === 0) && /^\s*:::/.test(line))
        reportLine(positionOf(child).start.line + number, reading)
    }
  }
}

function reportLine(line: number, reading: Reading): void {
  const source = lineText(reading.lines, line)
  const column = source.indexOf(':::')
  if (column === -1) return
  const written = source.slice(column).trimEnd()
  // It is told as what another system has.
  if (namesProgram.test(written)) return
  const [fence = ''] = /^:+/.exec(written) ?? []
  if (written === fence && closesNearDirective(line, fence, reading)) return
  if (written !== fence) open({line, colons: fence.length, isTold: true}, reading)
  const start = startOfLine(reading.lines, line) + column
  const position = {
    start: pointAt(reading.lines, start),
    end: pointAt(reading.lines, start + written.length)
  }
  const hints = [hintFor(written, fence)]
  if (written === fence) {
    const message = `\`${fence}\` closes no directive that is open here`
    reading.report('directive/looks-like-one', position, message, {hints})
    return
  }
  const isRecord = beginsRecord(written.slice(fence.length), reading)
  const message = `\`${written.slice(0, 40)}\` is not read as a ${isRecord ? 'record' : 'directive'}`
  reading.report(isRecord ? 'record/is-read' : 'directive/looks-like-one', position, message, {hints})
}

/**
 * Whether the name of a record stands behind the colons, with a label or values: alone, or in the braces of Pandoc, it is a division of another
 * system as well, and before other words it is prose. A built-in name is no record's.
 */
function beginsRecord(rest: string, {settings}: Reading): boolean {
  const [, name = ''] = /^\s*([\p{L}][\p{L}\p{N}-]*)(?:\s*[[{]|\(|\s[^[{]*\{[^}]*=)/u.exec(rest) ?? []
  return settings.records.has(name) && !builtIn.includes(name)
}

/** What begins as a directive does, and has no end so far. */
interface Opening {
  readonly line: number
  readonly colons: number
  /** Whether a finding names it: a line that is no directive, or a directive that never closes. */
  readonly isTold: boolean
}

/** Of each document that is being read, from its first line: those with fewer colons stand behind those with more. */
const openings = new WeakMap<LineTable, Opening[]>()

/** Reads a directive: lines in it and below it that close nothing are judged by what is open there. */
export function insideDirective<T>(node: BlockDirective, reading: Reading, read: () => T): T {
  if (node.form === 'leaf') return read()
  const {line} = positionOf(node).start
  open({line, colons: colonsAt(line, reading), isTold: !node.closed}, reading)
  const result = read()
  if (node.closed) openings.delete(reading.lines)
  return result
}

function open(opening: Opening, {lines}: Reading): void {
  const all = openings.get(lines) ?? []
  // A line ends the last one that has no fewer colons.
  while ((all.at(-1)?.colons ?? Infinity) <= opening.colons) all.pop()
  all.push(opening)
  openings.set(lines, all)
}

function colonsAt(line: number, {lines}: Reading): number {
  return /:{3,}/.exec(lineText(lines, line))?.[0].length ?? 0
}

/** Whether a fence ends what a line above it was meant to begin, which is told: the first such line, as it ends that one alone. */
function closesNearDirective(line: number, fence: string, {lines}: Reading): boolean {
  const opening = openings.get(lines)?.findLast(({colons}) => colons >= fence.length)
  openings.delete(lines)
  return opening?.isTold === true && opening.line < line
}

/** Whether a quotation mark of the attributes has no partner. */
function hasOpenQuote(text: string): boolean {
  const [, braces = ''] = /(\{.*)$/u.exec(text) ?? []
  return /["']/.test(braces.replace(/"[^"]*"|'[^']*'/g, ''))
}

/** Of what stands behind the colons: why it is not read, and what to do; undefined where no cause is known. */
function causeOf(rest: string): string | undefined {
  const [braces = ''] = /\{.*$/u.exec(rest) ?? []
  if (/[“”„‟‘’‚‛]/u.test(braces)) return 'its attributes have curly quotes: write straight ones, `"`'
  if (hasOpenQuote(rest)) return 'a quotation mark of its attributes has no partner'
  if (/^[\p{L}\p{N}_-]+(?:\[[^\]]*\])?\s+\{/u.test(rest)) return 'there is a space before `{`'
  if (/^[\p{L}\p{N}_-]+\s+\[/u.test(rest)) return 'there is a space before `[`'
  if (/^[\p{L}\p{N}_-]+(?:\[[^\]]*\])?\{[^}]*$/u.test(rest)) return 'its `{` has no `}`'
  if (/^[\p{L}\p{N}_-]+\[[^\]]*$/u.test(rest)) return 'its `[` has no `]`'
  if (/^[\p{L}\p{N}_-]+\(/u.test(rest)) return 'its title stands in round brackets: write square ones'
  if (/=\s*(?:\}|\s[\w-]+=)/u.test(braces))
    return 'an attribute has no value: write `name=value`, or leave it out'
  if (/\]\s+[\w-]+\s*[=:]/u.test(rest)) return 'its attributes stand in no braces: write `{name=value}`'
  return undefined
}

function nameIn(rest: string): string | undefined {
  return /[\p{L}][\p{L}\p{N}-]*/u.exec(rest)?.[0]
}

function hintFor(written: string, fence: string): string {
  if (written === fence)
    return 'a directive around others needs more colons than they have: `::::note` around `:::tip`'
  const rest = written.slice(fence.length)
  const cause = causeOf(rest)
  const name = nameIn(rest)
  const form =
    name === undefined
      ? `the name follows the colons directly: \`${fence}note\``
      : `the name follows the colons directly, and nothing but \`[a title]\` and \`{attributes}\` follows it: \`${fence}${name}\``
  return cause === undefined ? form : `${cause}; ${form}`
}
