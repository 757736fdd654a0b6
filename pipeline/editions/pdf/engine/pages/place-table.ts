/** Places a table on pages: rows stay whole where they can, tall ones are divided line by line, the head is repeated. */
import type {PageItem, TextLine} from './laid.ts'
import type {PageFlow} from './page-flow.ts'
import {mirrored} from './mirror-pages.ts'
import type {TableNode} from './nodes.ts'
import {highestNext, linesUntil, restOf, type OpenCell} from './open-cell.ts'
import {
  columnsOf,
  rowsExtent,
  rowHeight,
  rowsOf,
  tableHead,
  type RowCell,
  type TableColumn
} from './table-rows.ts'
import {sumOf} from '../../../../model/values/sum-of.ts'

/** Places all rows at the flow's position. */
export function placeTable(node: TableNode, flow: PageFlow): void {
  const begin = tableHead(node, flow.position.width, flow.fonts)
  while (flow.canTurn && flow.needed(begin) > flow.room.availableHeight) flow.nextPage()
  new TableFlow(node, flow).place()
}

const strong = 1
const head = 0.5
const fine = 0.35

class TableFlow {
  readonly #node: TableNode
  readonly #flow: PageFlow
  readonly #columns: readonly TableColumn[]
  readonly #rows: readonly (readonly RowCell[])[]
  #open: OpenCell[] = []
  /** Whether nothing stands on this page that may be separated from what comes next, but for a repeated head. */
  #fresh: boolean
  /** Whether what it stands below is kept with what it begins with. */
  #isKept: boolean

  constructor(node: TableNode, flow: PageFlow) {
    this.#node = node
    this.#flow = flow
    this.#columns = columnsOf(node, flow.position.width)
    this.#rows = rowsOf(node, this.#columns, flow.fonts)
    this.#isKept = flow.isKept
    this.#fresh = flow.atTop || this.#isKept
  }

  place(): void {
    const {headRows, rules, rows} = this.#node.table
    this.#rule(strong, rules.strong)
    for (const [row, cells] of this.#rows.entries()) {
      if (this.#wouldLeaveOne(row)) this.#turnPage()
      this.#placeRow(row, cells)
      this.#fresh = false
      if (row === headRows - 1) this.#rule(head, rules.strong)
      else if (row < rows - 1) this.#rule(fine, rules.fine, true)
    }
    this.#rule(strong, rules.strong)
  }

  /** Whether the last row would stand alone on the next page: the one before goes with it. */
  #wouldLeaveOne(row: number): boolean {
    const {rows, headRows, padding, togetherUpTo} = this.#node.table
    if (row !== rows - 2 || row < headRows + 2 || this.#fresh || this.#open.length > 0) return false
    const {lines, height} = rowsExtent(this.#rows.slice(row), padding.y)
    if (height > togetherUpTo.row) return false
    return height + this.#flow.noteCost(lines) > this.#flow.room.availableHeight
  }

  #placeRow(row: number, cells: readonly RowCell[]): void {
    const {y: padding} = this.#node.table.padding
    for (const {cell, x, lines} of cells) {
      const {column, columnSpan} = cell
      const y = this.#flow.position.y + padding
      this.#open.push({x, lines, column, columnSpan, lastRow: row + cell.rowSpan - 1, next: 0, y})
    }
    this.#open.sort((a, b) => a.column - b.column)
    const least = rowHeight([], padding) + (cells[0]?.cell.textStyle.lead ?? 0)
    while (!this.#close(row, least)) {
      const untouched = this.#open.every((one) => one.next === 0)
      const isParted = this.#fresh || !untouched || !this.#isShort(row)
      if (isParted && this.#placePart() && this.#isPlaced(row)) break
      this.#turnPage()
    }
    this.#open = this.#open.filter(({lastRow}) => lastRow > row)
  }

  /** Places the rest of the row when it fits. */
  #close(row: number, least: number): boolean {
    const {position, room} = this.#flow
    const {y: padding} = this.#node.table.padding
    const ending = this.#open.filter(({lastRow}) => lastRow === row)
    const bottom = Math.max(position.y + least, ...ending.map((one) => one.y + restOf(one) + padding))
    const lines = this.#open.flatMap((one) => linesUntil(one, one.lastRow === row ? Infinity : bottom))
    if (bottom - position.y + this.#flow.noteCost(lines) > room.availableHeight) return false
    for (const one of this.#open)
      this.#put(one, linesUntil(one, one.lastRow === row ? Infinity : bottom).length)
    this.#flow.moveDown(bottom - position.y)
    this.#flow.takeNotes(lines)
    return true
  }

  /** Whether no line of a row waits, though all did not fit with their notes. */
  #isPlaced(row: number): boolean {
    return this.#open.every(({lastRow, lines, next}) => lastRow > row || next === lines.length)
  }

  #isShort(row: number): boolean {
    const heights = this.#open.filter(({lastRow}) => lastRow === row).map(restOf)
    const {padding, togetherUpTo} = this.#node.table
    return Math.max(0, ...heights) + 2 * padding.y <= togetherUpTo.row
  }

  /** Places the lines that fit on this page, from the top down, at least one of each cell on a page that is empty, even of notes; whether there are any. */
  #placePart(): boolean {
    const {y: padding} = this.#node.table.padding
    const {position, room} = this.#flow
    const forced = this.#fresh && (this.#isKept || !this.#flow.hasNotes)
    const blocked = new Set<OpenCell>()
    const begun = new Set<OpenCell>()
    const taken: TextLine[] = []
    let bottom = position.y
    for (;;) {
      const one = highestNext(
        this.#open.filter((cell) => cell.next < cell.lines.length && !blocked.has(cell))
      )
      const line = one?.lines[one.next]
      if (one === undefined || line === undefined) break
      const reach = Math.max(bottom, one.y + line.height)
      const fits =
        reach + padding - position.y + this.#flow.noteCost([...taken, line]) <= room.availableHeight
      // Whatever a line takes, such as one with a note longer than a page, it is on some page at last.
      if (!fits && (!forced || begun.has(one))) {
        blocked.add(one)
        continue
      }
      begun.add(one)
      bottom = reach
      this.#put(one, 1)
      taken.push(line)
    }
    this.#flow.moveDown(Math.min(bottom + padding - position.y, room.availableHeight))
    // Below all of them: a line that is forced stands where its notes would.
    this.#flow.takeNotes(taken)
    return taken.length > 0
  }

  #put(one: OpenCell, count: number): void {
    const {x} = this.#flow.position
    for (const line of one.lines.slice(one.next, one.next + count)) {
      this.#draw({kind: 'line', line: {...line, x: line.x + x + one.x, y: one.y}})
      one.y += line.height
    }
    one.next += count
  }

  /** Puts an item on the page; of a table whose columns go the other way, at its other side. */
  #draw(item: PageItem): void {
    const {x, width} = this.#flow.position
    this.#flow.put(this.#node.table.mirrored === true ? mirrored(item, 2 * x + width) : item)
  }

  #turnPage(): void {
    const {rules} = this.#node.table
    if (!this.#fresh || this.#open.some(({next}) => next > 0)) this.#rule(fine, rules.strong)
    this.#flow.nextPage()
    this.#repeatHead()
    for (const one of this.#open) one.y = this.#flow.position.y + this.#node.table.padding.y
    this.#fresh = true
    this.#isKept = false
  }

  /** Draws the head again as furniture, unless it would take too much of each page. */
  #repeatHead(): void {
    const {headRows, padding, rules} = this.#node.table
    this.#rule(strong, rules.strong)
    const rows = this.#rows.slice(0, headRows)
    const heights = rows.map((cells) => rowHeight(cells, padding.y))
    const height = sumOf(heights)
    if (rows.length === 0 || height > this.#flow.room.availableHeight / 3 || this.#isInHead()) return
    for (const [index, cells] of rows.entries()) {
      const {x, y} = this.#flow.position
      for (const cell of cells) {
        let top = y + padding.y
        for (const line of cell.lines) {
          const copy = {...line, anchors: [], artifact: 'Pagination' as const, x: line.x + x + cell.x, y: top}
          this.#draw({kind: 'line', line: copy})
          top += line.height
        }
      }
      this.#flow.moveDown(heights[index] ?? 0)
    }
    this.#rule(head, rules.strong)
  }

  #isInHead(): boolean {
    return this.#open.some(({lastRow}) => lastRow < this.#node.table.headRows)
  }

  /** A line across the table, but for columns that a cell goes on in. */
  #rule(thickness: number, colour: string, open = false): void {
    const {x, y, width} = this.#flow.position
    const rectangle = {y: y - thickness / 2, height: thickness, colour}
    if (!open || this.#open.length === 0) {
      this.#draw({kind: 'rectangle', rectangle: {...rectangle, x, width}})
      return
    }
    for (const [index, column] of this.#columns.entries()) {
      if (this.#open.some((one) => index >= one.column && index < one.column + one.columnSpan)) continue
      const next = this.#columns[index + 1]
      const end = next === undefined ? width : next.x
      this.#draw({kind: 'rectangle', rectangle: {...rectangle, x: x + column.x, width: end - column.x}})
    }
  }
}
