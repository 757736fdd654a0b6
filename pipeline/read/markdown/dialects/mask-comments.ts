/** Puts spaces in place of comments of other kinds of Markdown, and of tags around what is Markdown. Every other character stays where it stood. */
import type {Nodes} from 'mdast'
import {codeRanges, isWithin, type CodeRange, type Range} from './code-ranges.ts'
import {maskSiteTags} from './tags/mask-site-tags.ts'

/** What opens a comment that is not to be published, and what closes it. */
const comments: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/(?<![^\s])%%(?!%)/g, /%%(?![^\s.,;:!?)])/g],
  // `{/* #name */}` of Docusaurus is the id of a heading.
  [/(?<!\{)\{\/\*(?! #[\w-]{1,60} \*\/\}[ \t]*$)/gm, /\*\/\}/g],
  [/\{%-?\s*comment\s*-?%\}/g, /\{%-?\s*endcomment\s*-?%\}/g],
  [/\{\{\s*\/\*/g, /\*\/\s*\}\}/g],
  [/\{>>/g, /<<\}/g],
  [/\{\{!--/g, /--\}\}/g],
  // of kramdown, and of Jinja and Nunjucks
  [/\{::comment\}/g, /\{:\/(?:comment)?\}/g],
  [/\{#-?(?=\s)/g, /(?<=\s)-?#\}/g]
]

/** Those that are closed, with spaces in place of their words, and tags of sites as they are read here; code stays. */
export function maskComments(source: string): string {
  const text = maskSiteTags(source)
  if (
    !/%%|\{\/\*|comment|\{>>|\{\{|\{% ?(?:link |post_url |\w{1,30} ["'])|\{#-?\s|\smarkdown[=\s>]/.test(text)
  )
    return text
  const code = codeRanges(text)
  let masked = text
  for (const signs of comments) masked = hide(masked, commentsIn(masked, signs, code))
  masked = masked.replace(
    /^(#{1,6} .*)\{\/\* #([\w-]{1,60}) \*\/\}(?=[ \t]*$)/gm,
    (written, heading: string, name: string, at: number) =>
      isWithin(code, at) ? written : `${heading}{#${name}}      `
  )
  masked = maskTags(masked, code)
  // Where a site stands is one word for Markdown, which ends an address at a space.
  return masked.replace(
    /(\]\(|^ {0,3}\[[^^\]\n][^\]\n]{0,199}\]:[ \t]*)((?:\{\{ ?[\w."'| /#?=&:~+-]{1,200} ?\}\})?(?:\{% ?(?:(?:link|post_url) [^\s%]{1,200}|\w{1,30} ["'][^\s"'%]{1,200}["']) ?%\})?)(?<=\})/gm,
    (found, before: string, address: string, at: number) =>
      isWithin(code, at) ? found : before + address.replaceAll(' ', '_')
  )
}

function commentsIn(
  text: string,
  [opening, closing]: (typeof comments)[number],
  code: readonly CodeRange[]
): readonly Range[] {
  const blocks = code.filter(({isBlock}) => isBlock)
  const found: Range[] = []
  for (let at = 0; at < text.length;) {
    const first = search(text, opening, at)
    if (first === undefined) break
    if (isWithin(code, first.start)) {
      at = first.end
      continue
    }
    const last = searchText(text, closing, first.end, blocks)
    if (last === undefined) break
    found.push({start: first.start, end: last.end})
    at = last.end
  }
  return found
}

/**
 * kramdown, Pandoc and MkDocs read Markdown in an element that says so. One that only groups leaves what is in it, unless it is a place or in a
 * language of its own.
 */
function maskTags(text: string, code: readonly Range[]): string {
  if (!/\smarkdown[=\s>]/.test(text)) return text
  const open = new Map<string, (Range | undefined)[]>()
  const tags: Range[] = []
  const contents: Range[] = []
  for (const {index: start, 0: tag, 1: slash, 2: name = '', 3: attributes = ''} of text.matchAll(groups)) {
    if (isWithin(code, start)) continue
    const range = {start, end: start + tag.length}
    const same = open.get(name) ?? []
    open.set(name, same)
    if (slash === '') same.push(isOfMarkdown(attributes) ? range : undefined)
    else {
      const opening = same.pop()
      if (opening === undefined) continue
      tags.push(opening, range)
      contents.push({start: opening.end, end: start})
    }
  }
  const within = joined(contents)
  // An image or emphasis that begins a line in such an element begins a paragraph there, and no block of HTML.
  return hide(text, tags.toSorted(byStart)).replace(
    /(?<=\n[ \t>]{0,20})[ \t](?=<(?:a|b|br|code|em|i|img|kbd|small|span|strong|sub|sup)[ \t/>])/g,
    (found, at: number) => (isWithin(within, at) && !isWithin(code, at) ? placeOfComment : found)
  )
}

const groups = /<(\/?)(aside|article|center|div|footer|header|main|p|section)((?:\s[^<>]*)?)>/gi

function isOfMarkdown(attributes: string): boolean {
  return (
    /\smarkdown(?:=["']?(?:1|block|span)["']?)?(?=\s|$)/.test(attributes) &&
    !/\s(?:id|lang|dir)=/.test(attributes)
  )
}

function byStart(one: Range, other: Range): number {
  return one.start - other.start
}

/** Without those that lie in others. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const outer: Range[] = []
  for (const range of ranges.toSorted(byStart)) if (range.end > (outer.at(-1)?.end ?? -1)) outer.push(range)
  return outer
}

/**
 * Stands where a comment began a line that goes on with words, or ended one: spaces alone would make code of them, or a break. A text is read without
 * it and the spaces around it. A noncharacter, which no text may have.
 */
export const placeOfComment = '\uFDD0'

/** Puts a space in its place in what is no text of a line: code, HTML, and what images and links say. */
export function dropPlaces(node: Nodes): void {
  if (node.type === 'text') return
  const plain = (words: string): string => words.replaceAll(placeOfComment, ' ')
  if ('value' in node) node.value = plain(node.value)
  if ('alt' in node && typeof node.alt === 'string') node.alt = plain(node.alt)
  if ('title' in node && typeof node.title === 'string') node.title = plain(node.title)
  if ('meta' in node && typeof node.meta === 'string') node.meta = plain(node.meta)
  if ('children' in node) for (const child of node.children) dropPlaces(child)
}

/** Spaces in place of these ranges, which are in order. */
function hide(text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return text
  const made = new MaskedLines()
  let at = 0
  for (const {start, end} of ranges) {
    made.add(text.slice(at, start))
    at = end + made.hide(text.slice(start, end).replace(/[^\n]/g, ' '), text.slice(end, end + 1000))
  }
  made.add(text.slice(at))
  return made.text()
}

class MaskedLines {
  readonly #pieces: string[] = []
  /** What stands in the line so far, each run of spaces as one; its head alone. */
  #line = ''
  /** The piece that has the place of a comment in this line. */
  #marked = -1

  add(piece: string): void {
    this.#pieces.push(piece)
    const end = piece.lastIndexOf('\n')
    if (end !== -1) [this.#line, this.#marked] = ['', -1]
    const own = piece.slice(end + 1, end + 1000)
    if (own.includes(placeOfComment)) this.#marked = this.#pieces.length - 1
    if (this.#line.length < 100) this.#line = (this.#line + own).replace(/[ \t]+/g, ' ').slice(0, 100)
  }

  /** Spaces, and what follows them. Gives how much of that it wrote, too: the sign that begins the row of a table takes the comment's place. */
  hide(spaces: string, behind: string): number {
    const from = spaces.lastIndexOf('\n') + 1
    const [before, marked] = from === 0 ? [this.#line, this.#marked] : ['', -1]
    const goesOn = /^[ \t]*\S/.test(behind)
    const isHead = marksOfLine.test(before)
    const [row = ''] = isHead ? (/^[ \t]*\|/.exec(behind) ?? []) : []
    const place = row === '' ? placeOfComment : '|'
    const isBreak =
      !goesOn &&
      /^[ >]*[^ >`~:|#[]/.test(before) &&
      /^[ \t]*\n[ \t]*\S/.test(behind) &&
      !isRule.test(before) &&
      !nextIsRule.test(behind)
    if (!isHead && isBreak) this.add(spaces.slice(0, -1) + placeOfComment)
    else if (isHead && goesOn && marked === -1)
      this.add(spaces.slice(0, from) + place + spaces.slice(from + 1) + ' '.repeat(row.length))
    else {
      const piece = this.#pieces[marked]
      if (isHead && (!goesOn || row !== '') && piece !== undefined) {
        const at = piece.lastIndexOf(placeOfComment)
        this.#pieces[marked] = `${piece.slice(0, at)}${goesOn ? '|' : ' '}${piece.slice(at + 1)}`
      }
      this.add(spaces + ' '.repeat(row.length))
    }
    return row.length
  }

  text(): string {
    return this.#pieces.join('')
  }
}

/** Of quotations and items, and where another comment stood. */
const marksOfLine = new RegExp(`^(?:[ \\t>${placeOfComment}]|[-*+][ \\t]|\\d{1,9}[.)][ \\t])*$`)

/** Below the head of a table, or words that are a heading; or between two parts. */
const isRule = /^[ >]*[|:=*_-][|:=*_ -]*$/
/** Another comment may stand in it. */
const nextIsRule = /^[ \t]*\n[ \t>]*[|:=-][|:= \t-]*(?:[\n{%]|$)/

/** The first that stands in no block of code. */
function searchText(
  text: string,
  pattern: RegExp,
  from: number,
  blocks: readonly Range[]
): Range | undefined {
  for (let at = from; ;) {
    const found = search(text, pattern, at)
    if (found === undefined || !isWithin(blocks, found.start)) return found
    at = found.end
  }
}

function search(text: string, pattern: RegExp, from: number): Range | undefined {
  pattern.lastIndex = from
  const found = pattern.exec(text)
  return found === null ? undefined : {start: found.index, end: found.index + found[0].length}
}
