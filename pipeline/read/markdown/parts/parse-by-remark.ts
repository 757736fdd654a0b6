/** Parses Markdown by remark, which defines the language: CommonMark, GFM, front matter and block directives. */
import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Point} from 'unist'
import {blockDirectives} from '../directives/block-directives.ts'
import {limitConstructs, ParserStopped, type Stop} from '../limits/limit-constructs.ts'
import type {LabelledLists} from '../labels/labelled-lists.ts'
import {limitNesting} from '../limits/limit-nesting.ts'
import {formulaSyntax} from '../../tex/formula-syntax.ts'
import {cutLines, type CutOptions, type LineStart} from './cut-lines.ts'
import {placeIn} from './move-places.ts'
import {parseParts, type ParsePart} from './parse-parts.ts'
import {shareLabels} from './shared-labels.ts'

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

interface RemarkOptions extends ParseSettings {
  readonly lists: LabelledLists
  /** Characters of a part of a long text. */
  readonly length: number
}

/** The tree of a text. Texts of more than two parts are parsed in parts, to the same tree. */
export function parseByRemark(text: string, {lists, length, ...settings}: RemarkOptions): ParsedMarkdown {
  const cuts = cutsIn(text, {hasFrontMatter: settings.hasFrontMatter, length, isItem: lists.isItem})
  const {parsePart, tooDeep} = partParser({...settings, lists, isShared: cuts.length > 0})
  const root = parse(() => parseParts(text, cuts, parsePart))
  if ('kind' in root) return stoppedAt(root)
  const point = tooDeep()
  return point === undefined ? {root} : {root, stop: {kind: 'nesting', point}}
}

interface PartSettings extends ParseSettings {
  readonly lists: LabelledLists
  /** Whether a text has several parts, which share their definitions. */
  readonly isShared: boolean
}

/** Parses parts of one text, which weigh together; and says where the first of them goes beyond the limit of nesting. */
export interface RemarkParts {
  readonly parsePart: ParsePart
  readonly tooDeep: () => Point | undefined
}

/** Weighs all parts together, but for one that is parsed again. Parsing throws `ParserStopped` beyond the limit of constructs. */
export function partParser({
  hasFrontMatter,
  hasFormulas,
  nesting,
  lists,
  isShared
}: PartSettings): RemarkParts {
  const constructs = limitConstructs(nesting)
  let tooDeep: Point | undefined
  return {
    parsePart({text, at, labels, isAgain}) {
      const limit = limitNesting(nesting)
      const weighing = isAgain ? limitConstructs(nesting) : constructs
      const processor = unified().use(remarkParse).use(weighing).use(limit.plugin).use(remarkGfm)
      if (hasFrontMatter && at.offset === 0) processor.use(remarkFrontmatter)
      if (hasFormulas) processor.use(formulaSyntax())
      processor.use(remarkDirective).use(blockDirectives()).use(lists.pluginAt(at))
      if (isShared) processor.use(shareLabels(labels))
      const root = processor.parse(text)
      const found = limit.found()
      if (found !== undefined) tooDeep = earlier(tooDeep, placeIn(at, found))
      return root
    },
    tooDeep: () => tooDeep
  }
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
