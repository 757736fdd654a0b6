/** Reads lists whose items have their lines moved in, but for those that a paragraph goes on with (CommonMark 0.31 §5.2, §5.3). */
import type {List, ListItem} from 'mdast'
import {mostNested, type Block, type Found} from './block.ts'
import {thematicBreak} from './headings.ts'
import {codeWidth, isIndented} from './indented-code.ts'
import type {Lines, OwnLines} from './lines.ts'
import {labelledOn, labelStandsBehind} from './list-label.ts'
import {markOn, mayBeItem, type Mark} from './list-mark.ts'
import {standsLazily, type Judgement} from './paragraph.ts'
import {readBlocks} from './read-blocks.ts'

/** The list from line `at`, which begins with a mark; undefined for what the parser is to judge. */
export function readList(
  lines: Lines,
  {at, mark: first}: {readonly at: number; readonly mark: Mark},
  found: Found
): Block | undefined {
  if (lines.depth >= mostNested) return undefined
  const children: ListItem[] = []
  let isSpread = false
  let next = at
  for (let mark: Mark | undefined = first; mark !== undefined;) {
    const extent = extentOf(lines, {at: next, mark}, found)
    if (extent === undefined) return undefined
    const item = readItem(lines, {at: next, own: extent.own, mark}, found)
    if (item === undefined) return undefined
    children.push(item)
    ;({next, mark} = extent)
    if (mark !== undefined && extent.isBehindBlank) isSpread = true
  }
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  if (start === undefined || end === undefined) return undefined
  const node: List = {
    type: 'list',
    ordered: first.isOrdered,
    start: first.number ?? null,
    spread: isSpread,
    children,
    position: {start: {...start}, end: {...end}}
  }
  lines.endList(next)
  return {node, next}
}

interface ItemStart {
  readonly at: number
  readonly mark: Mark
}

function readItem(
  lines: Lines,
  {at, own, mark}: ItemStart & {readonly own: OwnLines},
  found: Found
): ListItem | undefined {
  // A box to be ticked is the parser's.
  if (/^\[[ xX\t]\]/.test(lines.text.slice(mark.words, mark.words + 3))) return undefined
  const blocks = readBlocks(lines.within(own), found)
  if (blocks === undefined) return undefined
  const {label} = mark
  return {
    type: 'listItem',
    spread: blocks.areSpread,
    checked: null,
    children: blocks.nodes,
    position: {start: lines.pointAt(at, mark.start), end: {...blocks.end}},
    ...(label === undefined ? {} : {data: {label}})
  }
}

/** The lines of an item, and what is behind it. */
interface Extent {
  readonly own: OwnLines
  readonly next: number
  /** Of the next item, where one follows. */
  readonly mark: Mark | undefined
  readonly isBehindBlank: boolean
}

/** Undefined where a line is indented otherwise, or may go on without being so. */
function extentOf(lines: Lines, {at, mark}: ItemStart, found: Found): Extent | undefined {
  const starts = [mark.words]
  const ends = [lines.end(at)]
  const lazy = new Set<number>()
  const own = {first: at, starts, ends, lazy, depth: lines.depth + 1, isQuoted: lines.isQuoted}
  for (let line = at + 1; ;) {
    const next = lines.nextWritten(line)
    const isBehindBlank = next > line
    // In a quotation, blank lines have marks.
    if (isBehindBlank && lines.isQuoted) return undefined
    const ending = (following?: Mark): Extent | undefined =>
      mayEndInCode(lines, {from: line, to: next}, mark)
        ? undefined
        : {own, next, mark: following, isBehindBlank}
    if (next === lines.count) return ending()
    const indent = lines.indent(next)
    if (indent === undefined) return undefined
    if (lines.isLazy(next)) lazy.add(next - at)
    else if (!mark.holds(next, indent)) {
      const following = mark.nextOn(next)
      const standing =
        following === undefined ? standingOf(lines, next, {mark, isBehindBlank, found}) : 'ends'
      if (standing === 'unsure') return undefined
      if (standing === 'ends') return ending(following)
      lazy.add(next - at)
    }
    for (; line <= next; line += 1) {
      const spaces = line === next ? indent : lines.indent(line)
      if (spaces === undefined) return undefined
      const width = lazy.has(line - at) ? 0 : mark.widthOn(line)
      starts.push(lines.start(line) + Math.min(spaces, width))
      ends.push(lines.end(line))
    }
  }
}

/** Whether blank lines behind an item are indented as code in it is, which they would belong to. */
function mayEndInCode(
  lines: Lines,
  {from, to}: {readonly from: number; readonly to: number},
  mark: Mark
): boolean {
  for (let line = from; line < to; line += 1)
    if ((lines.indent(line) ?? Infinity) >= mark.widthOn(line) + codeWidth) return true
  return false
}

/** What a line that is not moved in is to an item before it: the end, or more of its last paragraph. */
function standingOf(
  lines: Lines,
  line: number,
  {mark, isBehindBlank, found}: {readonly mark: Mark; readonly isBehindBlank: boolean; readonly found: Found}
): Judgement {
  // Which lines have labels of a list is known of all lines.
  const isLabelled = mark.label !== undefined
  const written = lines.written(line).trimStart()
  const isMarked = mayBeItem.test(written) && !thematicBreak.test(written)
  const mayBeNext = !isLabelled && isMarked && !isIndented(lines, line)
  if (labelledOn(lines, line, found.lists) !== undefined)
    return mayBeNext ? 'unsure' : labelStandsBehind(lines, line, found.lists)
  if (!isBehindBlank) return standsLazily(lines, line, found)
  if (!mayBeNext) return 'ends'
  return markOn(lines, line) === undefined ? 'unsure' : 'ends'
}
