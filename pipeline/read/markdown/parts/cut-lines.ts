/** Finds the lines of a long text at which no block of the lines before goes on, unless it is one that only a mark of its own ends. */
import type {Point} from 'unist'

/** A place at the head of a line. */
export type LineStart = Pick<Point, 'line'> & {readonly offset: number}

export interface CutOptions {
  /** Characters between two places, at least. */
  readonly least: number
  /** Before this offset there is none: the front matter ends there. */
  readonly from: number
  /** Whether a line begins with what may be an item, beside those of Markdown itself; lines count from 1. */
  readonly isItem: (line: number) => boolean
}

/**
 * Lines behind an empty one that begin with words, and not with white space or the mark of a list: they are outside of paragraphs,
 * tables, indented code, quotations, lists and notes. A byte order mark at the head of a text is no part of it, so none begins a part.
 */
export function cutLines(text: string, {least, from, isItem}: CutOptions): readonly LineStart[] {
  const starts: LineStart[] = []
  let last = 0
  let isAfterEmpty = false
  let written = ''
  let line = 1
  for (let offset = 0; offset < text.length; line += 1) {
    lineEnd.lastIndex = offset
    const ending = lineEnd.exec(text)
    const end = ending?.index ?? text.length
    const isEmpty = empty.test(text.slice(offset, end))
    if (isAfterEmpty && !isEmpty && offset >= Math.max(from, last + least)) {
      const head = text.slice(offset, Math.min(end, offset + 12))
      if (!goesOn.test(head) && !isItem(line) && !isBehindCode(head, written)) {
        starts.push({line, offset})
        last = offset
      }
    }
    isAfterEmpty = isEmpty
    if (!isEmpty) written = text.slice(offset, Math.min(end, offset + 4))
    offset = end + (ending?.[0].length ?? 0)
    if (ending === null) break
  }
  return starts
}

const lineEnd = /\r\n|\n|\r/g

const empty = /^[ \t]*$/

/**
 * Whether a line holds blocks, and the last before it that is not empty may be indented code: remark, which looks for more of that code
 * over empty lines, takes what the line begins for something that ends a paragraph, which fewer lists do.
 */
export function isBehindCode(head: string, before: string): boolean {
  return /^(?:>|\[\^)/.test(head) && /^ {0,3}(?:\t| {4})/.test(before)
}

/** White space, a mark of a list, or a byte order mark. */
const goesOn = /^(?:[ \t\uFEFF]|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/
