/** Describes the layout as its parts see it: a position on a page that they fill. */
import type {PageChange} from 'pdfmake/js/PageElementWriter.js'
import type {Fonts} from '../file/fonts.ts'
import type {Room} from './footnotes.ts'
import type {PageItem, TextExtent, TextLine} from './laid.ts'

/** What parts of the layout see of it. */
export interface PageFlow {
  readonly fonts: Fonts
  /** Where the next line goes. */
  readonly position: {readonly x: number; readonly y: number; readonly width: number}
  readonly room: Room
  /** Whether nothing stands above on this page. */
  readonly atTop: boolean
  readonly hasNotes: boolean
  /** Whether the next page may have more room: something stands above on this one, or notes at its foot. */
  readonly canTurn: boolean
  /** Whether what stands last on this page is kept with what comes next. */
  readonly isKept: boolean
  nextPage(): void
  /** Calls `turned` on every page that begins, until what is given back is called. */
  onPageTurn(turned: (change: PageChange) => void): () => void
  moveDown(height: number): void
  /** Moves the edges in, or out again. */
  addMargin(left: number, right: number): void
  put(item: PageItem): void
  /** The height of the notes first referred to in these lines, which stand on the same page. */
  noteCost(lines: readonly TextLine[]): number
  /** The same where the last note is split, or the first where a turn of the page does not help: two lines of it stand on the page. */
  leastNoteCost(lines: readonly TextLine[]): number
  /** The height of lines with their notes, of which the last is split where a turn of the page does not help. */
  needed(extent: TextExtent): number
  /** Reserves room for the notes of lines that have been put on the page. */
  takeNotes(lines: readonly TextLine[]): void
}
