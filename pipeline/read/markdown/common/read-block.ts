/** Reads a block that begins on a line, if it is surely one of the common subset. */
import type {Block, Found} from './block.ts'
import {readDefinition} from './definition.ts'
import {opensCode, readFencedCode} from './fenced-code.ts'
import {mayBeHeading, readHeading, readThematicBreak, thematicBreak} from './headings.ts'
import {readHtml} from './html-block.ts'
import {isIndented, readIndentedCode} from './indented-code.ts'
import type {Lines} from './lines.ts'
import {readList} from './list.ts'
import {labelledOn, labelMark} from './list-label.ts'
import {markOn, mayBeItem} from './list-mark.ts'
import {readParagraph} from './paragraph.ts'
import {readQuotation} from './quotation.ts'
import {isTable, readTable} from './table.ts'

/** A block of any kind from line `at`, which is not blank; undefined for what the parser is to judge. */
export function readBlock(lines: Lines, at: number, found: Found): Block | undefined {
  if (lines.isLazy(at)) return undefined
  const item = labelledOn(lines, at, found.lists)
  if (item !== undefined) {
    const mark = labelMark(item, {lines, lists: found.lists})
    return mark === undefined ? undefined : readList(lines, {at, mark}, found)
  }
  const marked = readMarked(lines, at, found)
  const block = marked === 'none' ? readLines(lines, at, found) : marked
  if (block === undefined || mayBeLazy.has(block.node.type)) return block
  return lines.hasLazy(at, block.next) ? undefined : block
}

/** Paragraphs, and what holds some. */
const mayBeLazy: ReadonlySet<string> = new Set(['paragraph', 'list', 'blockquote'])

function readLines(lines: Lines, at: number, found: Found): Block | undefined {
  return isTable(lines, at) ? readTable(lines, at, found) : readParagraph(lines, at, found)
}

/** Those that their first sign tells; 'none' for what is words in a line. */
function readMarked(lines: Lines, at: number, found: Found): Block | 'none' | undefined {
  const {text} = lines
  const start = lines.start(at)
  if (text.charCodeAt(lines.end(at) - 1) === 9) return undefined
  switch (text[start]) {
    case ' ':
      return isIndented(lines, at) ? readIndentedCode(lines, at, found) : undefined
    case '\t':
      return undefined
    case '#':
      return mayBeHeading.test(lines.written(at)) ? readHeading(lines, at, found) : 'none'
    case '`':
    case '~':
      return opensCode(lines.written(at)) ? readFencedCode(lines, at) : 'none'
    case '>':
      return readQuotation(lines, at, found)
    case '<':
      return readHtml(lines, at)
    case '[':
      return readDefinition(lines, at, found)
    case ':':
      return text[start + 1] === ':' ? undefined : 'none'
    case '$':
      return found.hasFormulas && text[start + 1] === '$' ? undefined : 'none'
    default:
      return readItems(lines, at, found)
  }
}

/** Thematic breaks, which may look like items, and lists. */
function readItems(lines: Lines, at: number, found: Found): Block | 'none' | undefined {
  const code = lines.text.charCodeAt(lines.start(at))
  if (code > 57 && code !== 95) return 'none'
  const written = lines.written(at)
  if (thematicBreak.test(written)) return readThematicBreak(lines, at)
  if (!mayBeItem.test(written)) return 'none'
  const mark = markOn(lines, at)
  return mark === undefined ? undefined : readList(lines, {at, mark}, found)
}
