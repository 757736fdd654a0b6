/** Finds the headings in the lines of a document: those begun with `#`, and those with a line of `=` or `-` below. */
import {blankCode} from './blank-code.ts'
import {fencesOf} from './caret.ts'

export interface WrittenHeading {
  readonly depth: number
  /** As they are written, attributes among them. */
  readonly words: string
}

/** The lines with spaces in place of code, and nothing of front matter. */
export function textIn(lines: readonly string[]): readonly string[] {
  const head = fencesOf(lines)?.end ?? -1
  return blankCode(lines.map((line, index) => (index <= head ? '' : line)))
}

/** By line; `text` are the lines without code and front matter. */
export function headingsIn(
  lines: readonly string[],
  text: readonly string[] = textIn(lines)
): ReadonlyMap<number, WrittenHeading> {
  const headings = new Map<number, WrittenHeading>()
  for (const [index, line] of text.entries()) {
    if (line.trim() === '') continue
    // Code in a heading is among its words.
    const own = lines[index] ?? ''
    const [begun = '', signs = ''] = /^ {0,3}(#{1,6})[ \t]+/.exec(own) ?? []
    const [, below] = /^ {0,3}(=+|-+)[ \t]*$/.exec(text[index + 1] ?? '') ?? []
    if (begun !== '')
      headings.set(index, {depth: signs.length, words: withoutClosing(own.slice(begun.length))})
    else if (below !== undefined && isWords(line, text[index - 1] ?? ''))
      headings.set(index, {depth: below.startsWith('=') ? 1 : 2, words: own.trim()})
  }
  return headings
}

/** Signs at the end close a heading where a space stands before them. */
function withoutClosing(words: string): string {
  return words
    .trimEnd()
    .replace(/(?<![^ \t])#+$/, '')
    .trimEnd()
}

/** Whether a line may be a paragraph of one line: what begins a list, a quotation, a table or a directive is none. */
function isWords(line: string, before: string): boolean {
  return (
    before.trim() === '' && /^ {0,3}(?!(?:[-+*]|\d+[.)])[ \t]|[>|]|:{2,}|(?:[-=_*][ \t]*)+$)\S/.test(line)
  )
}
