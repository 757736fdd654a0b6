/** Reports lines that are a break between parts to Markdown, and something else to others: tables drawn with dashes, settings of slides. */
import type {ThematicBreak} from 'mdast'
import {pointAt} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

/** Of the line, and of what stands below it. */
const kinds = [
  {
    what: 'a table drawn with dashes',
    pattern: /-{2,}[ \t]+-{2,}[ \t-]*$|-{20,}\n(?=.{0,200}\n(?:.{0,200}\n){0,3}[ \t]{0,3}-{2,}[ \t]+-{2,})/my,
    hint: 'write it with pipes: `| a | b |` and `| - | - |` below'
  },
  {
    what: 'a quotation of AsciiDoc',
    pattern: /_{4}\n(?=[^\n_].{0,400}\n(?:.{1,400}\n){0,8}?_{4}$)/my,
    hint: 'write `> ` before each line of it, and delete the lines `____`'
  },
  {
    what: 'front matter',
    pattern:
      /-{3}[ \t]*\n(?=(?:[a-z][\w-]{0,40}:.{0,200}\n){0,20}(?:title|status|date|authors?|draft|language|type):.{0,200}\n(?:[a-z][\w-]{0,40}:.{0,200}\n){0,20}-{3}[ \t]*$)/my,
    hint: 'keys have an effect at the head of the file alone, and are published here: move them there, or delete them'
  },
  {
    what: 'the settings of a slide',
    pattern: /-{3}[ \t]*\n(?=(?:[a-z][\w-]{0,40}:.{0,200}\n){1,20}-{3}[ \t]*$)/my,
    hint: 'delete them, or write a heading: there are no slides here'
  }
]

/** Tells `reading` of the first kind that the lines from the break on look like. */
export function reportOtherLines(node: ThematicBreak, reading: Reading): void {
  const {start, end} = positionOf(node)
  const {text} = reading.lines
  for (const {what, pattern, hint} of kinds) {
    pattern.lastIndex = start.offset ?? 0
    if (!pattern.test(text)) continue
    const quoted = text.slice(start.offset, end.offset)
    reading.tell({
      what,
      outcome: 'is a line here',
      hint,
      quoted,
      position: {start, end: pointAt(reading.lines, end.offset ?? 0)}
    })
    return
  }
}
