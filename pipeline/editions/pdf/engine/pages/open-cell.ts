/** Tracks a table cell while it is placed: some of its lines stand on pages, the others wait. */
import type {TextLine} from './laid.ts'
import {heightOf} from './table-rows.ts'

export interface OpenCell {
  readonly x: number
  readonly lines: readonly TextLine[]
  readonly column: number
  readonly columnSpan: number
  readonly lastRow: number
  /** The next line, and where it goes. */
  next: number
  y: number
}

/** The height of the lines that wait. */
export function restOf({lines, next}: OpenCell): number {
  return heightOf(lines.slice(next))
}

/** The waiting lines that end above a height. */
export function linesUntil(one: OpenCell, bottom: number): readonly TextLine[] {
  const found: TextLine[] = []
  let {y} = one
  for (const line of one.lines.slice(one.next)) {
    y += line.height
    if (y > bottom) break
    found.push(line)
  }
  return found
}

/** The cell whose next line is the highest on the page. */
export function highestNext(cells: readonly OpenCell[]): OpenCell | undefined {
  let found: OpenCell | undefined
  for (const cell of cells) if (found === undefined || cell.y < found.y) found = cell
  return found
}
