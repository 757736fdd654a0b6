/** Converts an mdast node into inlines. */
import type {Link as MarkdownLink, PhrasingContent, Text} from 'mdast'
import type {Position} from 'unist'
import {unlessBlank} from '../../model/tree/is-blank.ts'
import type {Image, Inline} from '../../model/tree/nodes.ts'
import {nestHtml} from '../html/nest-html.ts'
import {makeFormula} from '../tex/make-formula.ts'
import {shownShortcodes} from './dialects/shown-shortcodes.ts'
import {reportAddress} from './dialects/report-address.ts'
import {endAddress} from './links/end-address.ts'
import {imagePath} from './image-path.ts'
import {imageWidth, sizedWords} from './directives/image-width.ts'
import {linkTarget} from './links/link-target.ts'
import {makeLink, titleOf} from './links/link.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'
import type {MarkdownInline} from './source-tree.ts'
import {makeText, reportSpacedNote} from './text.ts'

/** Link and image references are resolved with their definitions; one without a definition is its words. */
export function toInline(node: MarkdownInline, reading: Reading): readonly Inline[] {
  const position = positionOf(node)
  switch (node.type) {
    case 'text':
      return makeText(node, reading)
    case 'delete': {
      const children = content(node, reading)
      tellOfTildes(position, reading)
      return isSubscript(position, reading)
        ? [{type: 'phrase', kind: 'subscript', children, position}]
        : [{type: 'delete', children, position}]
    }
    case 'emphasis':
    case 'strong':
      tellOfEmphasis(position, reading)
      return [{type: node.type, children: content(node, reading), position}]
    case 'inlineCode':
      tellOfCode(node.value, position, reading)
      return [{type: 'inlineCode', value: shownShortcodes(node.value, reading), position}]
    case 'inlineMath':
      return [makeFormula(node, reading)]
    case 'break':
      return [{type: 'break', position}]
    case 'link':
      return linkInlines(node, reading)
    case 'linkReference': {
      const children = content(node, reading)
      const definition = reading.definitions.get(node.identifier)
      if (definition === undefined) return children
      if (node.identifier.startsWith('^')) {
        reportSpacedNote(`[${node.label ?? node.identifier}]`, position, reading)
        return children
      }
      return [makeLink({url: definition.url, title: definition.title, children, position}, reading)]
    }
    case 'image':
      return [makeImage(node, {alt: node.alt, width: node.data?.width, position}, reading)]
    case 'imageReference': {
      const definition = reading.definitions.get(node.identifier)
      if (definition === undefined) return [{type: 'text', value: node.alt ?? '', position}]
      return [makeImage(definition, {alt: node.alt, position}, reading)]
    }
    case 'footnoteReference':
      return [{type: 'footnoteReference', identifier: node.identifier, position}]
  }
}

/** What begins and ends a name of Python that nobody writes for emphasis. */
const nameOfPython =
  /^__(?:init|main|repr|str|len|eq|iter|getattr|setattr|getitem|setitem|dict|slots|future|pycache|dirname|filename)__$/

/** A figure, a letter by itself, or a bracket: behind a word a figure is the mark of a note. */
const factorBefore = /[\d)]$|(?<![\p{L}\p{M}\p{N}])[\p{Script=Latin}\p{Script=Greek}]$/u
const factorAfter = /^[\d(]|^[\p{Script=Latin}\p{Script=Greek}](?![\p{L}\p{M}\p{N}])/u

/** Tells of signs that are taken for those of emphasis, and are gone: `2*3*4`, `__init__`. */
function tellOfEmphasis({start, end}: Position, reading: Reading): void {
  const {text} = reading.lines
  const quoted = text.slice(start.offset, end.offset)
  const [from, to] = [start.offset ?? 0, end.offset ?? 0]
  const isProduct =
    /^\*{1,2}[\d.,]+\*{1,2}$/.test(quoted) &&
    factorBefore.test(text.slice(Math.max(0, from - 2), from)) &&
    factorAfter.test(text.slice(to, to + 2))
  if (!isProduct && !nameOfPython.test(quoted)) return
  reading.tell({
    what: isProduct ? 'a product' : 'a name of a program',
    outcome: 'is emphasis here, without its signs',
    hint: isProduct ? 'write `×`, or `\\*`' : 'write it as code, between backticks',
    quoted: isProduct ? `${text.charAt(from - 1)}${quoted}${text.charAt(to)}` : quoted,
    position: {start, end}
  })
}

/** What R Markdown, Quarto and makers of slides write as code, and run. */
const codeToRun =
  /^(?:r [\w.]{1,40}[($[]|\{(?:r|python|julia|ojs|eval)\} |\$= \S|= this\.\w|(?:embed|oembed|youtube|vimeo|video|codesandbox|codepen|gist|tweet): ?\S+$)/

/** Tells of code in a line that its author means as something else. */
function tellOfCode(value: string, position: Position, reading: Reading): void {
  if (codeToRun.test(value))
    reading.tell({
      what: 'code to be run',
      outcome: 'is code here',
      hint: 'write here what it gives',
      quoted: value,
      position
    })
  if (isBlockMeant(reading.lines.text.slice(position.start.offset, position.end.offset)))
    reading.tell({
      what: 'a block of code with two backticks',
      outcome: 'is code within a line here',
      hint: 'write three: ``` on a line of its own before and after it',
      quoted: value.trim().split('\n', 1)[0] ?? '',
      position
    })
}

function isBlockMeant(written: string): boolean {
  return /^``[\w+#-]{0,15}[ \t]*\n/.test(written) && /\n[ \t>]*``$/.test(written)
}

/** Between single tildes within a word, as in `H~2~O`. */
function isSubscript({start, end}: Position, {lines}: Reading): boolean {
  const written = lines.text.slice(start.offset, end.offset)
  const before = lines.text[(start.offset ?? 0) - 1] ?? ''
  return /^~[^\s~]{1,20}~$/.test(written) && /[\p{L}\p{N})\]]/u.test(before)
}

/**
 * Tells of single tildes within words, which strike out what stands between them: of ranges, `10~20 or 30~40`, or as LaTeX has it,
 * `Fig.~1 of Smith~et~al.`
 */
function tellOfTildes(position: Position, reading: Reading): void {
  const {text} = reading.lines
  const [from, to] = [position.start.offset ?? 0, position.end.offset ?? 0]
  const [before, after] = [text.charAt(from - 1), text.charAt(to)]
  if (!/[\p{L}\p{N}.]/u.test(before) || !/[\p{L}\p{N}]/u.test(after)) return
  const inner = text.slice(from + 1, to - 1)
  if (inner.includes('~') || /^\s/.test(inner)) return
  const isRange = [before, inner.charAt(0), inner.slice(-1), after].every((sign) => /\d/.test(sign))
  if (!(isRange ? /[^\d.,]/ : /\s/).test(inner)) return
  reading.tell({
    what: isRange ? 'a range' : 'a space that may not end a line',
    outcome: isRange ? 'is struck out here, or a subscript' : 'is struck out here, with what follows',
    hint: isRange
      ? 'write `–` or `\\~` for each `~`'
      : 'write `&nbsp;` in the place of each `~`, or an ordinary space; `\\~` for the sign itself',
    quoted: text.slice(from, to).replace(/\s+/g, ' '),
    position
  })
}

/** A link; of an address that its author did not mark as one, what is an address, with the words behind it. */
function linkInlines(node: MarkdownLink, reading: Reading): readonly Inline[] {
  const bare = bareWords(node, reading)
  if (bare !== undefined) reportAddress(bare, reading)
  const parts = bare === undefined ? undefined : endAddress(node, bare)
  if (parts !== undefined) {
    const [address, rest] = parts
    return [...linkInlines(address, reading), ...makeText(rest, reading)]
  }
  const children = content(node, reading)
  // GFM (§6.9) takes words for an address that no browser can follow, such as `https://example.org:port/`.
  if (bare !== undefined && !linkTarget(node.url).ok) return children
  return [makeLink({url: node.url, title: node.title, children, position: positionOf(node)}, reading)]
}

/** The words of an address without marks (GFM §6.9). */
function bareWords({url, children, position}: MarkdownLink, reading: Reading): Text | undefined {
  const [words] = children
  if (words?.type !== 'text' || children.length > 1 || !url.endsWith(words.value)) return undefined
  // One beside HTML has its parent's place.
  const written = reading.lines.text.slice(position?.start.offset, position?.end.offset)
  const isMarked = written.startsWith(`<${words.value}>`) || written.startsWith(`[${words.value}]`)
  return isMarked ? undefined : words
}

function content(node: {readonly children: readonly PhrasingContent[]}, reading: Reading): readonly Inline[] {
  return reading.inlines(nestHtml(node.children, reading))
}

declare module 'mdast' {
  interface ImageData {
    /** As written behind it. */
    width?: string
  }
}

/** What makers of slides write in the brackets: where the picture stands, and how large it is. */
const onSlide = /^(?:bg|fit)(?:\s+[\w:.%-]+)*$|(?:^|\s)[wh]:\d+/

function makeImage(
  resource: {readonly url: string; readonly title?: string | null | undefined},
  own: {
    readonly alt?: string | null | undefined
    readonly width?: string | undefined
    readonly position: Image['position']
  },
  reading: Reading
): Image {
  const {alt, width = imageWidth(own.width)} = sizedWords(own.alt ?? '')
  if (onSlide.test(alt))
    reading.tell({
      what: 'the place of a picture on a slide',
      outcome: 'is its alternative text here',
      hint: 'write what the picture shows',
      quoted: alt,
      position: own.position
    })
  const path = imagePath(resource.url, reading.path)
  const title = titleOf(resource.title, own.position, reading)
  return {
    type: 'image',
    url: resource.url,
    ...(path === undefined ? {} : {path}),
    alt: unlessBlank(alt),
    decorative: false,
    ...(width === undefined ? {} : {width}),
    ...(title === undefined ? {} : {title}),
    position: own.position
  }
}
