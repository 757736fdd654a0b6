/** Reads lists whose items are marked alike at one indent, with their lines moved in as far as their words (CommonMark 0.31 §5.2, §5.3). */
import type {List, ListItem} from 'mdast'
import {mostNested, type Block, type Found} from './block.ts'
import {thematicBreak} from './headings.ts'
import type {Lines} from './lines.ts'
import {readBlocks} from './read-blocks.ts'

/** A mark of an item, and words or nothing behind it. */
export const mayBeItem = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/

/** What ends a paragraph: no other mark is behind the first. */
export const surelyInterrupts = /^(?:[-+*]|1[.)]) {1,4}(?!(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|\[\^)[\p{L}`*_[(]/u

const marker = /^(?:([-+*])|(\d{1,9})([.)])) {1,4}(?=[^ \t])/

interface Marker {
  /** The sign that the items of a list share. */
  readonly sign: string
  readonly number: number | undefined
  /** How far the words are from it. */
  readonly width: number
}

function markerAt(lines: Lines, line: number): Marker | undefined {
  const written = lines.written(line)
  const [whole, bullet, number, sign = bullet] = marker.exec(written) ?? []
  if (whole === undefined || sign === undefined || thematicBreak.test(written)) return undefined
  return {sign, number: number === undefined ? undefined : Number(number), width: whole.length}
}

/** The list from line `at`; undefined for what the parser is to judge. */
export function readList(lines: Lines, at: number, found: Found): Block | undefined {
  const first = markerAt(lines, at)
  if (first === undefined || lines.depth >= mostNested) return undefined
  const children: ListItem[] = []
  let isSpread = false
  let next = at
  for (let mark: Marker | undefined = first; mark !== undefined;) {
    const extent = extentOf(lines, next, mark)
    if (extent === undefined) return undefined
    const item = readItem(lines, {at: next, extent, mark}, found)
    if (item === undefined) return undefined
    children.push(item)
    next = extent.next
    if (extent.follows === 'other') break
    if (extent.follows === 'item behind a blank line') isSpread = true
    mark = markerAt(lines, next)
  }
  const start = children[0]?.position?.start
  const end = children.at(-1)?.position?.end
  if (start === undefined || end === undefined) return undefined
  const node: List = {
    type: 'list',
    ordered: first.number !== undefined,
    start: first.number ?? null,
    spread: isSpread,
    children,
    position: {start: {...start}, end: {...end}}
  }
  return {node, next}
}

interface Extent {
  readonly starts: number[]
  readonly ends: number[]
  readonly follows: 'item' | 'item behind a blank line' | 'other'
  readonly next: number
}

interface ItemLines {
  readonly at: number
  readonly extent: Extent
  readonly mark: Marker
}

function readItem(lines: Lines, {at, extent}: ItemLines, found: Found): ListItem | undefined {
  const {starts, ends} = extent
  // A box to be ticked is the parser's.
  const [start = 0] = starts
  if (/^\[[ xX\t]\]/.test(lines.text.slice(start, start + 3))) return undefined
  const depth = lines.depth + 1
  const inner = lines.within({first: at, starts, ends, depth, isQuoted: lines.isQuoted})
  const blocks = readBlocks(inner, found)
  if (blocks === undefined) return undefined
  return {
    type: 'listItem',
    spread: blocks.areSpread,
    checked: null,
    children: blocks.nodes,
    position: {start: lines.pointAt(at, lines.start(at)), end: {...blocks.end}}
  }
}

/** The lines of an item, and what is behind it; undefined where a line is indented otherwise, or goes on without being so. */
function extentOf(lines: Lines, at: number, mark: Marker): Extent | undefined {
  const starts = [lines.start(at) + mark.width]
  const ends = [lines.end(at)]
  for (let line = at + 1; ;) {
    const next = lines.nextWritten(line)
    const isBehindBlank = next > line
    // In a quotation, blank lines have marks.
    if (isBehindBlank && lines.isQuoted) return undefined
    if (next === lines.count) return {starts, ends, follows: 'other', next}
    const indent = lines.indent(next)
    if (indent === undefined) return undefined
    if (indent < mark.width) {
      const follows = indent === 0 ? followingAt(lines, next, {mark, isBehindBlank}) : undefined
      return follows === undefined ? undefined : {starts, ends, follows, next}
    }
    for (; line <= next; line += 1) {
      if (lines.indent(line) === undefined) return undefined
      const end = lines.end(line)
      starts.push(Math.min(lines.start(line) + mark.width, end))
      ends.push(end)
    }
  }
}

/** What a line is that is not moved in; undefined for one that only the parser can tell. */
function followingAt(
  lines: Lines,
  line: number,
  {mark, isBehindBlank}: {readonly mark: Marker; readonly isBehindBlank: boolean}
): Extent['follows'] | undefined {
  const following = markerAt(lines, line)
  const isAlike =
    following?.sign === mark.sign && (following.number === undefined) === (mark.number === undefined)
  if (isAlike) return isBehindBlank ? 'item behind a blank line' : 'item'
  if (!isBehindBlank) return undefined
  const written = lines.written(line)
  return mayBeItem.test(written) && !thematicBreak.test(written) ? undefined : 'other'
}
