/** Reads a paragraph; one that is an image alone becomes a figure. */
import type {Paragraph as MarkdownParagraph} from 'mdast'
import type {Position} from 'unist'
import type {Block, Image, Inline} from '../../model/tree/nodes.ts'
import {nestHtml} from '../html/nest-html.ts'
import {lineText, pointAt, startOfLine} from '../line-table.ts'
import {judgeAttributes, noAttributes, takeAttributes} from './directives/attributes.ts'
import {describeImage} from './dialects/describe-image.ts'
import {reportOtherDialects} from './dialects/other-dialects.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'
import {isBlockNode} from './source-tree.ts'
import {trimInlines} from './trim-inlines.ts'

/** Raw HTML in a paragraph may hold blocks: then it becomes the blocks that it consists of. */
export function makeParagraph(node: MarkdownParagraph, reading: Reading): readonly Block[] {
  const position = positionOf(node)
  reportNearDirectives(node, reading)
  const taken = takeAttributes(node.children, reading)
  reportOtherDialects(taken, reading)
  const {children, attributes} = describeImage(taken.children, taken.attributes)
  const nodes = nestHtml(children, reading)
  if (nodes.some(isBlockNode)) return reading.blocks(nodes)
  const {id, lang} = attributes.length === 0 ? noAttributes : judgeAttributes(attributes, [], reading)
  return paragraphOf(reading.inlines(nodes), {id, ...(lang === undefined ? {} : {lang})}, position)
}

export interface ParagraphFacts {
  readonly id: string
  readonly lang?: string
}

/** Nothing when there are no words and no id. */
export function paragraphOf(
  inlines: readonly Inline[],
  facts: ParagraphFacts,
  position: Position
): readonly Block[] {
  const children = trimInlines(inlines)
  const [first] = children
  if (first === undefined) return []
  if (children.length === 1 && first.type === 'image') return [figureOf(first, facts, position)]
  return [{type: 'paragraph', ...facts, children, position}]
}

/** An image's title is its caption. */
function figureOf(image: Image, facts: ParagraphFacts, position: Position): Block {
  const {title, ...untitled} = image
  if (title === undefined) return {type: 'figure', ...facts, children: [image], position}
  const caption: Inline = {type: 'text', value: title, position: image.position}
  return {type: 'figure', ...facts, caption: [caption], children: [untitled], position}
}

/** A line of text that begins with `:::` is a directive that its author has not quite written. */
function reportNearDirectives(node: MarkdownParagraph, reading: Reading): void {
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'text' || !child.value.includes(':::')) continue
    for (const [number, line] of child.value.split('\n').entries()) {
      if ((number > 0 || index === 0) && /^\s*:::/.test(line))
        reportLine(positionOf(child).start.line + number, reading)
    }
  }
}

function reportLine(line: number, reading: Reading): void {
  const source = lineText(reading.lines, line)
  const column = source.indexOf(':::')
  if (column === -1) return
  const written = source.slice(column).trimEnd()
  const [fence = ''] = /^:+/.exec(written) ?? []
  const start = startOfLine(reading.lines, line) + column
  const position = {
    start: pointAt(reading.lines, start),
    end: pointAt(reading.lines, start + written.length)
  }
  const message =
    written === fence
      ? `\`${fence}\` closes no directive that is open here`
      : `\`${written.slice(0, 40)}\` is not read as a directive`
  reading.report('directive/looks-like-one', position, message, {hints: [hintFor(written, fence)]})
}

function hintFor(written: string, fence: string): string {
  if (written === fence)
    return 'a directive around others needs more colons than they have: `::::note` around `:::tip`'
  const name = /[\p{L}][\p{L}\p{N}-]*/u.exec(written.slice(fence.length))?.[0]
  return name === undefined
    ? `the name follows the colons directly: \`${fence}note\``
    : `the name follows the colons directly, and nothing but \`[a title]\` and \`{attributes}\` follows it: \`${fence}${name}\``
}
