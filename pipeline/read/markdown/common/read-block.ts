/** Reads a block that begins on a line, if it is surely one of the common subset. */
import type {Block, Found} from './block.ts'
import {readDefinition} from './definition.ts'
import {opensCode, readFencedCode} from './fenced-code.ts'
import {mayBeHeading, readHeading, readThematicBreak, thematicBreak} from './headings.ts'
import {readHtml} from './html-block.ts'
import type {Lines} from './lines.ts'
import {mayBeItem, readList} from './list.ts'
import {readParagraph} from './paragraph.ts'
import {readQuotation} from './quotation.ts'
import {isTable, readTable} from './table.ts'

/** A block of any kind from line `at`, which is not blank; undefined for what the parser is to judge. */
export function readBlock(lines: Lines, at: number, found: Found): Block | undefined {
  const marked = readMarked(lines, at, found)
  if (marked !== 'none') return marked
  if (isTable(lines, at)) return readTable(lines, at, found)
  return readParagraph(lines, at, found)
}

/** Those that their first sign tells; 'none' for what is words in a line. */
function readMarked(lines: Lines, at: number, found: Found): Block | 'none' | undefined {
  const {text} = lines
  const start = lines.start(at)
  if (text.charCodeAt(lines.end(at) - 1) === 9) return undefined
  switch (text[start]) {
    case ' ':
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
  return mayBeItem.test(written) ? readList(lines, at, found) : 'none'
}
