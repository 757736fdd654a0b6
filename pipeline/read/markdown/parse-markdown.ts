/** Parses Markdown into mdast: CommonMark, GFM, front matter and block directives, with every node in its place. */
import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Point} from 'unist'
import {blockDirectives} from './directives/block-directives.ts'
import {limitConstructs, ParserStopped, type Stop} from './limits/limit-constructs.ts'
import {labelledLists} from './labels/labelled-lists.ts'
import {directivesBeyond, limitNesting} from './limits/limit-nesting.ts'
import {formulaSyntax} from '../tex/formula-syntax.ts'
import {cutLines, type CutOptions, type LineStart} from './parts/cut-lines.ts'
import {placeIn} from './parts/move-places.ts'
import {parseParts, type Part} from './parts/parse-parts.ts'
import {shareLabels} from './parts/shared-labels.ts'
import {placeAll} from './place-all.ts'

export interface ParsedMarkdown {
  readonly root: Root
  /** Where a limit ends the tree: what is nested deeper is left out, and all when the parser was stopped. */
  readonly stop?: Stop
}

export interface ParseSettings {
  readonly hasFrontMatter: boolean
  readonly hasFormulas: boolean
  readonly nesting: number
}

/**
 * Characters of a part of a long text: what the parser holds of a text takes a hundred times its size, and the time to move it about grows
 * faster than that.
 */
const partLength = 64 * 1024

/**
 * The tree of a document. Front matter is recognized only when the caller has seen that it closes: with the syntax on,
 * a first line `---` that never closes turns the lists and quotations after it into paragraphs. Texts of more than two parts are parsed in parts, to the same tree;
 * `length` is that of a part.
 */
export function parseMarkdown(text: string, settings: ParseSettings, length = partLength): ParsedMarkdown {
  const {hasFrontMatter, hasFormulas, nesting} = settings
  const beyond = directivesBeyond(text, nesting)
  if (beyond !== undefined) return stoppedAt({kind: 'nesting', point: beyond})
  const lists = labelledLists(text)
  const cuts = cutsIn(text, {hasFrontMatter, length, isItem: lists.isItem})
  const constructs = limitConstructs(nesting)
  let tooDeep: Point | undefined
  const parsePart = ({text: own, at, labels, isAgain}: Part): Root => {
    const limit = limitNesting(nesting)
    const weighing = isAgain ? limitConstructs(nesting) : constructs
    const processor = unified().use(remarkParse).use(weighing).use(limit.plugin).use(remarkGfm)
    if (hasFrontMatter && at.offset === 0) processor.use(remarkFrontmatter)
    if (hasFormulas) processor.use(formulaSyntax())
    processor.use(remarkDirective).use(blockDirectives()).use(lists.pluginAt(at))
    if (cuts.length > 0) processor.use(shareLabels(labels))
    const root = processor.parse(own)
    const found = limit.found()
    if (found !== undefined) tooDeep = earlier(tooDeep, placeIn(at, found))
    return root
  }
  const root = parse(() => parseParts(text, cuts, parsePart))
  if ('kind' in root) return stoppedAt(root)
  placeAll(root)
  return tooDeep === undefined ? {root} : {root, stop: {kind: 'nesting', point: tooDeep}}
}

/** None in a short text, and none before the end of front matter, which has lines like those of Markdown. */
function cutsIn(
  text: string,
  {
    hasFrontMatter,
    length,
    isItem
  }: {readonly hasFrontMatter: boolean; readonly length: number} & Pick<CutOptions, 'isItem'>
): readonly LineStart[] {
  // Places do not count the mark.
  if (text.length <= 2 * length || text.startsWith('\uFEFF')) return []
  // Behind the first mark of the line that closes it.
  const from = hasFrontMatter ? (/^---[ \t]*$/m.exec(text.slice(3))?.index ?? text.length) + 4 : 0
  return cutLines(text, {least: length, from, isItem})
}

function earlier(one: Point | undefined, other: Point): Point {
  return one === undefined || other.line < one.line ? other : one
}

function stoppedAt(stop: Stop): ParsedMarkdown {
  return {root: {type: 'root', children: []}, stop}
}

/**
 * Why the parser stopped, when it did. Its stack overflows where mdast-util-from-markdown flattens the alternative text of
 * images by recursion, before any of our limits can see the tree.
 */
function parse(parseAll: () => Root): Root | Stop {
  try {
    return parseAll()
  } catch (error) {
    if (error instanceof ParserStopped) return error.stop
    if (error instanceof RangeError) return {kind: 'nesting', point: {line: 1, column: 1, offset: 0}}
    throw error
  }
}
