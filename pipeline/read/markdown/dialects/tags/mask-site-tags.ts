/**
 * Puts what GitBook and Hugo write in tags, `{% hint style="info" %}` and `{{< note >}}`, into words that are read here. Addresses of files stay
 * where they stood, and the text is as long as it was.
 */
import {areAddress} from '../../links/site-words.ts'
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
  /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)\{%-?[ \t]*(end)?([a-z][\w-]{1,30})(?=[ \t%-])([^\n{}]{0,400})%\}[ \t]*$/

const shortcode =
  /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)\{\{[<%][ \t]*(\/[ \t]*)?([a-z][\w-]{1,30})(?=[ \t%>])([^\n{}]{0,400})[%>]\}\}[ \t]*$/

/** Tags around blocks that lack their end stay as they are written, and so does code, and what has no counterpart. */
export function maskSiteTags(text: string): string {
  if (!/\{%-? ?[a-z]|\{\{[<%] ?[a-z/]/.test(text)) return text
  const code = codeRanges(text)
  const lines = text.split('\n')
  const open: OpenTag[] = []
  const names = new Map<string, number>()
  let offset = 0
  for (const [index, line] of lines.entries()) {
    const tag = isWithin(code, offset) ? undefined : tagIn(line)
    offset += line.length + 1
    if (tag === undefined) continue
    if (tag.isEnd) endTag(tag, index, {lines, open, names})
    else if (open.at(-1)?.isCode !== true) {
      const block = blockTag(tag.name, tag.written)
      if (block === undefined) continue
      open.push({...block, name: tag.name, before: tag.before, index})
      names.set(tag.name, (names.get(tag.name) ?? 0) + 1)
    }
  }
  return maskSingleTags(lines.join('\n'), code)
}

function tagIn(line: string): TagLine | undefined {
  if (!line.includes('{')) return undefined
  const [, before = '', end, name, written = ''] = liquid.exec(line) ?? shortcode.exec(line) ?? []
  return name === undefined
    ? undefined
    : {before, name, isEnd: end !== undefined, written: written.replace(/-$/, '')}
}

interface Masking {
  readonly lines: string[]
  readonly open: OpenTag[]
  /** How many of `open` have each name. */
  readonly names: Map<string, number>
}

/** What was opened within and has no end stays as it is written. */
function endTag({name, before}: TagLine, index: number, {lines, open, names}: Masking): void {
  const last = open.at(-1)
  if ((names.get(name) ?? 0) === 0 || (last?.isCode === true && last.name !== name)) return
  let tag = open.pop()
  for (; tag !== undefined; tag = open.pop()) {
    names.set(tag.name, (names.get(tag.name) ?? 0) - 1)
    if (tag.name === name) break
  }
  if (tag === undefined) return
  const [first = '', ended = ''] = [lines[tag.index], lines[index]]
  const opening = openingOf(tag, first)
  const closing = `${before}${tag.closing}`
  if (opening.length > first.length || closing.length > ended.length) return
  lines[tag.index] = opening.padEnd(first.length)
  lines[index] = closing.padEnd(ended.length)
  // One within another is done with it.
  if (name !== 'content-ref' || (names.get(name) ?? 0) > 0) return
  for (let line = tag.index + 1; line < index; line += 1) lines[line] = untitled(lines[line] ?? '')
}

/** The title stays where it stands, if there is room for what is before it. */
function openingOf({before, opening, title = ''}: OpenTag, line: string): string {
  const begun = `${before}${opening}`
  const quoted = ['"', "'"].map((sign) => line.indexOf(`${sign}${title}${sign}`) + sign.length)
  const at = quoted.find((column) => column > 0) ?? line.lastIndexOf(title)
  return `${begun.padEnd(at)}${title}`.trimEnd()
}

/** A link whose words are its address, or the name of the file there, shows the title of the document, as on the site. */
function untitled(line: string): string {
  const [, before = '', words = '', rest = '', address = ''] =
    /^([ \t>]*)\[([^[\]]{1,300})\](\((?=<|\S+\s*$)<?([^<>()]{1,1000})>?\)[ \t]*)$/.exec(line) ?? []
  const isAddress = areAddress(unescaped(words), unescaped(address))
  return isAddress ? `${before}[](${' '.repeat(words.length)}${rest.slice(1)}` : line
}

/** Without the backslashes before signs (CommonMark 0.31.2 §2.4). */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1')
}
