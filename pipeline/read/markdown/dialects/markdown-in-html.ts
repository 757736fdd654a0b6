/** Reports Markdown in the words of an HTML block, which Markdown does not read: its marks would be shown. */
import {pointAt} from '../../line-table.ts'
import type {Reading} from '../reading.ts'
import type {RawText} from '../source-tree.ts'

/** Emphasis, links, pictures, code, fences, headings, and lists of two items: what nobody writes on purpose in HTML. */
const marks =
  /(?<![\w*\\])(\*{1,2})[\p{L}\p{N}(“"][^*\n]{0,200}(?<=[\p{L}\p{N}).!?”"])\1(?![\w*])|(?<!\\)!?\[[^\][\n]{1,200}\]\([^()\s]{1,300}(?: "[^"\n]{0,100}")?\)|(?<![`\\\w])`[^`\n]{1,100}`(?!`)|^[ \t]*(?:`{3}|~{3}|#{1,6} \S|[-*+] \S.{0,200}\n[ \t]*[-*+] \S).{0,60}/mu

/** Tells `reading` of the first mark, at its place. */
export function reportMarkdownInHtml({value, position}: RawText, reading: Reading): void {
  const found = marks.exec(value)?.[0].trim().split('\n', 1)[0]
  if (found === undefined) return
  const {text} = reading.lines
  const at = text.slice(position.start.offset, position.end.offset).indexOf(found)
  const offset = (position.start.offset ?? 0) + at
  reading.tell({
    what: 'Markdown in HTML',
    outcome: 'is text here',
    hint: 'write an empty line between the tag and the words: what stands right below a tag is HTML',
    quoted: found,
    position:
      at === -1
        ? position
        : {start: pointAt(reading.lines, offset), end: pointAt(reading.lines, offset + found.length)}
  })
}
