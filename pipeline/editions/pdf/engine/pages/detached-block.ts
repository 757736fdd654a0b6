/**
 * Handles detached blocks, laid out apart from the page's flow and then placed whole or divided over pages: notes and
 * imprints.
 */
import type {PageItem, Rectangle, TextLine} from './laid.ts'

export interface DetachedBlock {
  /** Relative to the block's own corner. */
  readonly items: readonly PageItem[]
  readonly height: number
}

/** The items at their place on a page. */
export function itemsAt({items}: DetachedBlock, x: number, y: number): readonly PageItem[] {
  return items.map((item) => moved(item, x, y))
}

/** The lines of a detached block. */
export function linesIn({items}: DetachedBlock): readonly TextLine[] {
  return items.flatMap((item) => (item.kind === 'line' ? [item.line] : []))
}

/** Heights at which nothing is cut through, in order. */
export function breaksOf(block: DetachedBlock): readonly number[] {
  const lines = [...linesIn(block)].sort((a, b) => a.y - b.y)
  const breaks: number[] = []
  let bottom = 0
  for (const line of lines) {
    if (line.y >= bottom - tolerance && bottom > 0) breaks.push(line.y)
    bottom = Math.max(bottom, line.y + line.height)
  }
  return breaks
}

const tolerance = 0.001

/** Divides a detached block at one of its breaks; rectangles that cross it are drawn on both sides. */
export function divideBlock(
  {items, height}: DetachedBlock,
  at: number
): readonly [DetachedBlock, DetachedBlock] {
  const above = items.flatMap((item) => cut(item, 0, at))
  // a line without height may stand at the very end
  const below = items.flatMap((item) => cut(item, at, Infinity)).map((item) => moved(item, 0, -at))
  return [
    {items: above, height: at},
    {items: below, height: height - at}
  ]
}

function cut(item: PageItem, top: number, bottom: number): readonly PageItem[] {
  if (item.kind === 'line') {
    return item.line.y >= top - tolerance && item.line.y < bottom - tolerance ? [item] : []
  }
  const {rectangle} = item
  const y = Math.max(rectangle.y, top)
  const height = Math.min(rectangle.y + rectangle.height, bottom) - y
  return height > 0 ? [{kind: 'rectangle', rectangle: {...rectangle, y, height}}] : []
}

function moved(item: PageItem, x: number, y: number): PageItem {
  if (item.kind === 'line') return {kind: 'line', line: shift(item.line, x, y)}
  return {kind: 'rectangle', rectangle: shift(item.rectangle, x, y)}
}

function shift<T extends TextLine | Rectangle>(one: T, x: number, y: number): T {
  return {...one, x: one.x + x, y: one.y + y}
}
