/** Parses Markdown into mdast: CommonMark, GFM, front matter and block directives, with every node in its place. */
import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {blockDirectives} from './directives/block-directives.ts'
import {limitConstructs, ParserStopped, type Stop} from './limits/limit-constructs.ts'
import {labelledLists} from './labels/labelled-lists.ts'
import {directivesBeyond, limitNesting} from './limits/limit-nesting.ts'
import {formulaSyntax} from '../tex/formula-syntax.ts'
import {placeAll} from './place-all.ts'

export interface ParsedMarkdown {
  readonly root: Root
  /** Where a limit ends the tree: what is nested deeper is left out, and all when the parser was stopped. */
  readonly stop?: Stop
}

/**
 * The tree of a document. Front matter is recognized only when the caller has seen that it closes: with the syntax on,
 * a first line `---` that never closes turns the lists and quotations after it into paragraphs.
 */
export function parseMarkdown(
  text: string,
  settings: {readonly hasFrontMatter: boolean; readonly hasFormulas: boolean; readonly nesting: number}
): ParsedMarkdown {
  const beyond = directivesBeyond(text, settings.nesting)
  if (beyond !== undefined) return stoppedAt({kind: 'nesting', point: beyond})
  const limit = limitNesting(settings.nesting)
  const processor = unified()
    .use(remarkParse)
    .use(limitConstructs(settings.nesting))
    .use(limit.plugin)
    .use(remarkGfm)
  if (settings.hasFrontMatter) processor.use(remarkFrontmatter)
  if (settings.hasFormulas) processor.use(formulaSyntax())
  processor.use(remarkDirective).use(blockDirectives()).use(labelledLists(text))
  const root = parse(processor, text)
  if ('kind' in root) return stoppedAt(root)
  placeAll(root)
  const tooDeep = limit.found()
  return tooDeep === undefined ? {root} : {root, stop: {kind: 'nesting', point: tooDeep}}
}

function stoppedAt(stop: Stop): ParsedMarkdown {
  return {root: {type: 'root', children: []}, stop}
}

/**
 * Why the parser stopped, when it did. Its stack overflows where mdast-util-from-markdown flattens the alternative text of
 * images by recursion, before any of our limits can see the tree.
 */
function parse(processor: {parse(text: string): Root}, text: string): Root | Stop {
  try {
    return processor.parse(text)
  } catch (error) {
    if (error instanceof ParserStopped) return error.stop
    if (error instanceof RangeError) return {kind: 'nesting', point: {line: 1, column: 1, offset: 0}}
    throw error
  }
}
