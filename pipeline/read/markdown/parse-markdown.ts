/** Parses Markdown into mdast: CommonMark, GFM, front matter and block directives, with every node in its place. */
import {readCommon} from './common/read-common.ts'
import {labelledLists} from './labels/labelled-lists.ts'
import {directivesBeyond} from './limits/limit-nesting.ts'
import {parseByRemark, partParser, type ParsedMarkdown, type ParseSettings} from './parts/parse-by-remark.ts'
import {placeAll} from './place-all.ts'

/**
 * Characters of a part of a long text: what the parser holds of a text takes a hundred times its size, and the time to move it about grows
 * faster than that.
 */
const partLength = 64 * 1024

export interface Reader {
  /** Whether remark parses the whole text, and not only what our own reader does not know for certain. */
  readonly isRemark?: boolean
  /** Characters of a part of a text that remark parses whole. */
  readonly length?: number
}

/**
 * The tree of a document. Front matter is recognized only when the caller has seen that it closes: with the syntax on,
 * a first line `---` that never closes turns the lists and quotations after it into paragraphs. Whatever reads a text, the tree is that of
 * remark.
 */
export function parseMarkdown(
  text: string,
  settings: ParseSettings,
  {isRemark = false, length = partLength}: Reader = {}
): ParsedMarkdown {
  const beyond = directivesBeyond(text, settings.nesting)
  if (beyond !== undefined) {
    return {root: {type: 'root', children: []}, stop: {kind: 'nesting', point: beyond}}
  }
  const lists = labelledLists(text)
  const own = {...settings, lists}
  const parts = partParser({...own, hasFrontMatter: false, isShared: true})
  const root = isRemark ? undefined : readCommon(text, own, parts)
  const parsed = root === undefined ? parseByRemark(text, {...own, length}) : {root}
  placeAll(parsed.root)
  return parsed
}
