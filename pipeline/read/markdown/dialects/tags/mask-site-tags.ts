/**
 * Puts what GitBook and Hugo write in tags, `{% hint style="info" %}` and `{{< note >}}`, into words that are read here. Addresses of files stay
 * where they stood, and the text is as long as it was.
 */
import {codeRanges, isWithin} from '../code-ranges.ts'
import {blockTag, type BlockTag} from './block-tags.ts'
import {maskSingleTags} from './single-tags.ts'

/** A line that is one tag. */
interface TagLine {
  /** The signs of quotations and items that begin with it. */
  readonly before: string
  readonly name: string
  readonly isEnd: boolean
  readonly written: string
}

interface OpenTag extends BlockTag {
  readonly name: string
  readonly before: string
  readonly index: number
}

const liquid =
  /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)\{%-?[ \t]*(end)?([a-z][\w-]{1,30})(?=[ \t%-])([^\n{}]{0,400}?)[ \t]*-?%\}[ \t]*$/

const shortcode =
  /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)\{\{[<%][ \t]*(\/[ \t]*)?([a-z][\w-]{1,30})(?=[ \t%>])([^\n{}]{0,400}?)[ \t]*[%>]\}\}[ \t]*$/

/** Tags around blocks that lack their end stay as they are written, and so does code, and what has no counterpart. */
export function maskSiteTags(text: string): string {
  if (!/\{%-? ?[a-z]|\{\{[<%] ?[a-z/]/.test(text)) return text
  const code = codeRanges(text)
  const lines = text.split('\n')
  const open: OpenTag[] = []
  let offset = 0
  for (const [index, line] of lines.entries()) {
    const tag = isWithin(code, offset) ? undefined : tagIn(line)
    offset += line.length + 1
    if (tag === undefined) continue
    if (tag.isEnd) endTag(tag, index, {lines, open})
    else if (open.at(-1)?.isCode !== true) {
      const block = blockTag(tag.name, tag.written)
      if (block !== undefined) open.push({...block, name: tag.name, before: tag.before, index})
    }
  }
  return maskSingleTags(lines.join('\n'), code)
}

function tagIn(line: string): TagLine | undefined {
  if (!line.includes('{')) return undefined
  const [, before = '', end, name, written = ''] = liquid.exec(line) ?? shortcode.exec(line) ?? []
  return name === undefined ? undefined : {before, name, isEnd: end !== undefined, written}
}

/** What was opened within and has no end stays as it is written. */
function endTag(
  {name, before}: TagLine,
  index: number,
  {lines, open}: {readonly lines: string[]; readonly open: OpenTag[]}
): void {
  const at = open.findLastIndex((one) => one.name === name)
  const tag = open[at]
  if (tag === undefined || (open.at(-1)?.isCode === true && at < open.length - 1)) return
  open.length = at
  const opening = `${tag.before}${tag.opening}`
  const closing = `${before}${tag.closing}`
  const [first = '', last = ''] = [lines[tag.index], lines[index]]
  if (opening.length > first.length || closing.length > last.length) return
  lines[tag.index] = opening.padEnd(first.length)
  lines[index] = closing.padEnd(last.length)
  if (name !== 'content-ref') return
  for (let line = tag.index + 1; line < index; line += 1) lines[line] = untitled(lines[line] ?? '')
}

/** A link whose words are its address shows the title of the document, as on the site. */
function untitled(line: string): string {
  return line.replace(
    /^([ \t>]*)\[([^[\]]{1,300})\]\((?=\2\)[ \t]*$)/,
    (_, before: string, words: string) => `${before}[](${' '.repeat(words.length)}`
  )
}
