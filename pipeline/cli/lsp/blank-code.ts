/** Takes code out of the lines of a document, so that nothing in it is taken for a heading, an id or a link. */
import {codeRanges} from '../../read/markdown/dialects/code-ranges.ts'

/** The lines with spaces in place of code: all else stands where it stood. */
export function blankCode(lines: readonly string[]): readonly string[] {
  const text = lines.join('\n')
  let [blank, from] = ['', 0]
  for (const {start, end} of codeRanges(text)) {
    blank += text.slice(from, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ')
    from = end
  }
  return (blank + text.slice(from)).split('\n')
}
