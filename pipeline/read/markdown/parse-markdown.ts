/** Parses Markdown into mdast: CommonMark, GFM, front matter and block directives, with every node in its place. */
import type {Root} from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {blockDirectives} from './block-directives.ts'
import {limitNesting, nestsBeyond, type TooDeep} from './limit-nesting.ts'
import {placeAll} from './place-all.ts'

export interface ParsedMarkdown {
  readonly root: Root
  /** Where nesting goes beyond the limit; what lies deeper is left out of the tree. */
  readonly tooDeep?: TooDeep
}

/**
 * The tree of a document. Front matter is recognized only when the caller has seen that it closes: with the syntax on,
 * a first line `---` that never closes turns the lists and quotations after it into paragraphs.
 */
export function parseMarkdown(
  text: string,
  settings: {readonly hasFrontMatter: boolean; readonly nesting: number}
): ParsedMarkdown {
  const beyond = nestsBeyond(text, settings.nesting)
  if (beyond !== undefined) return {root: {type: 'root', children: []}, tooDeep: beyond}
  const limit = limitNesting(settings.nesting)
  const processor = unified().use(remarkParse).use(limit.plugin).use(remarkGfm)
  if (settings.hasFrontMatter) processor.use(remarkFrontmatter)
  processor.use(remarkDirective).use(blockDirectives())
  const root = parse(processor, text)
  if (root === undefined)
    return {root: {type: 'root', children: []}, tooDeep: {line: 1, column: 1, offset: 0}}
  placeAll(root)
  const tooDeep = limit.found()
  return tooDeep === undefined ? {root} : {root, tooDeep}
}

/**
 * Undefined when the parser's stack overflows: mdast-util-from-markdown flattens the alternative text of images by
 * recursion, before any of our limits can see the tree.
 */
function parse(processor: {parse(text: string): Root}, text: string): Root | undefined {
  try {
    return processor.parse(text)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
