/**
 * Mirrors pages for text that is read from right to left: they are laid out as if it were read from left to right,
 * and then each box goes to the other side. Words stay in their order in the column of their line.
 */
import type {LaidPage, PageItem, TextLine} from './laid.ts'
import type {PlacedWord} from '../lines/word.ts'

/** Changes the pages. */
export function mirrorPages(pages: readonly LaidPage[]): void {
  for (const {items, pageSize} of pages)
    for (const [index, item] of items.entries()) items[index] = mirrored(item, pageSize.width)
}

/** The item at the other side of what stands between two edges, whose places from the left are `edges` together: of a page, its width. */
export function mirrored(item: PageItem, edges: number): PageItem {
  if (item.kind === 'line') return {kind: 'line', line: mirroredLine(item.line, edges)}
  const {rectangle} = item
  return {kind: 'rectangle', rectangle: {...rectangle, x: edges - rectangle.x - rectangle.width}}
}

function mirroredLine(line: TextLine, edges: number): TextLine {
  const {column} = line
  const words = line.words.map((placed) => mirroredWord(placed, column))
  return {...line, words, x: edges - line.x - column}
}

/** What stands apart in a line goes to the other side as a whole. */
function mirroredWord(placed: PlacedWord, column: number): PlacedWord {
  const {x, apart} = placed
  return apart === undefined ? placed : {...placed, x: x + column - apart.left - apart.right}
}
