/** Reads a paragraph; one that is an image alone becomes a figure. */
import type {Paragraph as MarkdownParagraph} from 'mdast'
import type {Position} from 'unist'
import type {Block, Image, Inline} from '../../model/tree/nodes.ts'
import {nestHtml} from '../html/nest-html.ts'
import {anchorsOf} from './directives/anchors-of.ts'
import {judgeAttributes, noAttributes, takeAttributes} from './directives/attributes.ts'
import {describeImage} from './dialects/describe-image.ts'
import {readHeadlessTable} from './dialects/headless-table.ts'
import {readLabels} from './dialects/label-lines.ts'
import {reportNearDirectives} from './directives/near-directive.ts'
import {reportOtherDialects} from './dialects/other-dialects.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'
import {isBlockNode} from './source-tree.ts'
import {makeTable} from './table.ts'
import {displayed, partDisplays} from '../tex/part-displays.ts'
import {trimInlines} from './trim-inlines.ts'

/** Raw HTML in a paragraph may hold blocks: then it becomes the blocks that it consists of. */
export function makeParagraph(node: MarkdownParagraph, reading: Reading): readonly Block[] {
  const position = positionOf(node)
  const headless = readHeadlessTable(node, reading)
  if (headless !== undefined) return [makeTable(headless, reading, 0)]
  const labels = readLabels(node, reading)
  if (labels !== undefined) return labels
  reportNearDirectives(node, reading)
  for (const child of node.children) if (child.type === 'inlineMath') child.isOfParagraph = true
  const taken = takeAttributes(node.children, reading)
  reportOtherDialects(taken, reading)
  const {children, attributes} = describeImage(taken.children, taken.attributes)
  const nodes = nestHtml(children, reading)
  if (nodes.some(isBlockNode)) return reading.blocks(nodes)
  const {id, lang} = attributes.length === 0 ? noAttributes : judgeAttributes(attributes, [], reading)
  const isEquation = reading.settings.profile?.hasCrossReferences === true && id.startsWith('eq-')
  const facts = {id: isEquation ? '' : id, ...(lang === undefined ? {} : {lang})}
  const blocks = paragraphOf(reading.inlines(nodes), facts, position)
  // An id alone, which kramdown has below a heading, is a place that links lead to.
  if (blocks.length === 0) return anchorsOf([{id, position}])
  return isEquation ? withEquation(blocks, id) : blocks
}

/** `$$x$$ {#eq-plan}`, as Quarto has it: what is right before the id is numbered, also below words. */
function withEquation(blocks: readonly Block[], id: string): readonly Block[] {
  const last = blocks.findLastIndex(isDisplayed)
  return blocks.map((block, index) => {
    if (index === last && block.type === 'paragraph') return {...block, id, equation: true}
    return last === -1 && index === 0 ? {...block, id} : block
  })
}

function isDisplayed(block: Block): boolean {
  if (block.type !== 'paragraph') return false
  const [only, ...others] = block.children
  return only?.type === 'formula' && only.display === 'block' && others.length === 0
}

export interface ParagraphFacts {
  readonly id: string
  readonly lang?: string
}

/** Nothing when there are no words; several where displayed formulas part it, the first with the id. */
export function paragraphOf(
  inlines: readonly Inline[],
  facts: ParagraphFacts,
  position: Position
): readonly Block[] {
  const children = trimInlines(inlines)
  const [first] = children
  if (first === undefined) return []
  if (children.length === 1 && first.type === 'image') return [figureOf(first, facts, position)]
  return partDisplays(children).map((part, index, parts) => {
    const own = index === 0 ? facts : {...facts, id: ''}
    const place = parts.length === 1 ? position : spanOf(part, position)
    return displayed(part, own, place) ?? {type: 'paragraph', ...own, children: part, position: place}
  })
}

/** From the first of some inlines to the last. */
function spanOf(inlines: readonly Inline[], {start, end}: Position): Position {
  return {start: inlines[0]?.position.start ?? start, end: inlines.at(-1)?.position.end ?? end}
}

/** An image's title is its caption. */
function figureOf(image: Image, facts: ParagraphFacts, position: Position): Block {
  const {title, ...untitled} = image
  if (title === undefined) return {type: 'figure', ...facts, children: [image], position}
  const caption: Inline = {type: 'text', value: title, position: image.position}
  return {type: 'figure', ...facts, caption: [caption], children: [untitled], position}
}
