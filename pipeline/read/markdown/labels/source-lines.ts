/** Describes the lines of a text as lists need them: where their words begin, and in which column. */
import {labelAt, type Label} from './label.ts'

/** A label at the head of a line, or behind another one there. */
export interface Candidate {
  readonly label: Label
  /** From 0. */
  readonly line: number
  /** Of the label, in the text. */
  readonly offset: number
  /** Columns from 0, with tabs as Markdown counts them. */
  readonly indent: number
  /** The column where the words behind it begin. */
  readonly content: number
  /** The column of the first label on its line. */
  readonly lead: number
}

export interface SourceLine {
  /** What is empty within code is blank, too: it goes on with the item that it stands in. */
  readonly kind: 'blank' | 'text' | 'heading' | 'code'
  /** In the text. */
  readonly offset: number
  /** How many quotations it stands in. */
  readonly quotes: number
  /** The column of its first word, from 0. */
  readonly indent: number
  readonly written: string
  /** Without the marks of quotations and white space around it. */
  readonly text: string
  readonly candidates: readonly Candidate[]
}

/** In lines of fenced code there is no label. */
export function sourceLines(text: string): readonly SourceLine[] {
  const lines: SourceLine[] = []
  let offset = 0
  let fence = ''
  for (const [line, written] of text.split('\n').entries()) {
    const quote = /^(?: {0,3}> ?)+/.exec(written)?.[0] ?? ''
    const inner = written.slice(quote.length)
    const mark = /^\s*(`{3,}|~{3,})/.exec(inner)?.[1] ?? ''
    const isCode = fence !== '' || mark !== ''
    const start = quote.length + (inner.length - inner.trimStart().length)
    lines.push({
      kind:
        inner.trim() === '' ? 'blank' : isCode ? 'code' : /^ {0,3}#{1,6}\s/.test(inner) ? 'heading' : 'text',
      offset,
      quotes: quote.split('>').length - 1,
      indent: columnOf(written, start),
      written,
      text: inner.trim(),
      candidates: isCode ? [] : candidatesIn(written, start, {line, offset})
    })
    if (fence === '') fence = mark
    else if (mark.startsWith(fence) && inner.trim() === mark) fence = ''
    offset += written.length + 1
  }
  return lines
}

/** The column of a place in a line, from 0: a tab goes to the next that is a multiple of four. */
export function columnOf(line: string, length: number): number {
  let column = 0
  for (let at = 0; at < length; at += 1) column += line[at] === '\t' ? 4 - (column % 4) : 1
  return column
}

function candidatesIn(
  written: string,
  start: number,
  {line, offset}: {readonly line: number; readonly offset: number}
): readonly Candidate[] {
  const found: Candidate[] = []
  for (let at = start; found.length < 5;) {
    const label = labelAt(written, at)
    if (label === undefined) break
    const end = at + label.text.length
    const words = end + (/^[ \t]*/.exec(written.slice(end))?.[0].length ?? 0)
    found.push({
      label,
      line,
      offset: offset + at,
      indent: columnOf(written, at),
      content: columnOf(written, words),
      lead: columnOf(written, start)
    })
    at = words
  }
  return found
}
