/** Describes the input of the layout: text, stacks of nodes, and tables. */
import type {KeptBody} from './drawn-body.ts'
import type {TextLine, Trailer} from './laid.ts'
import type {Run, TextStyle} from '../lines/runs.ts'
import type {PlacedWord, Word} from '../lines/word.ts'

/** Text that stands out of a node's first line, such as a number in the gutter. */
export interface Hanging {
  readonly runs: readonly Run[]
  /** From the text's left edge to the hanging text's left edge, or to its right edge. */
  readonly distance: number
  readonly align: 'left' | 'right'
  readonly rightToLeft?: boolean
  /** Read behind the words of the line, and not before them. */
  readonly behind?: boolean
}

interface NodeBase {
  /** pdfmake's: left, top, right, bottom. */
  margin?: readonly [number, number, number, number]
  /** White space around the node among its siblings; the larger of two that meet counts. */
  readonly space?: {readonly before: number; readonly after: number}
  readonly keepWithNext?: boolean
  /** Begins a page, after all notes have been placed. */
  readonly newPage?: boolean
  /** The pages that it was laid out on before: it begins the first of them, and nothing follows on the last. */
  readonly kept?: readonly KeptBody[]
  /** Stands at the foot of the page. */
  readonly atFoot?: boolean
  /** Destinations at the node's first line. */
  anchors?: readonly string[]
  /** Set by pdfmake from `margin`. */
  _margin?: readonly [number, number, number, number] | null
}

export interface TextNode extends NodeBase {
  readonly text: readonly Run[]
  readonly textStyle: TextStyle
  readonly align?: 'left' | 'center' | 'right'
  readonly rightToLeft?: boolean
  hanging?: readonly Hanging[]
  readonly trailer?: Trailer
  /** Its lines are broken by total fit, so that its edge is even. */
  readonly totalFit?: boolean
  /** Only a word that no line holds is divided, as in headings, cells and captions. */
  readonly wholeWords?: true
  /** White space between words fills every line but the last. */
  readonly justified?: boolean
  /** As narrow as the number of lines allows. */
  readonly balanced?: boolean
  /** Takes no height: what follows stands on it. */
  readonly overlaid?: boolean
  /** Its lines stay on one page, unless they are many. */
  readonly keepTogether?: boolean
  /** Follows, and does not stand alone on a page: the last lines stand on that where this begins. */
  closedBy?: LayoutNode
  /** The least part of its size that its pictures may be drawn in, so that they find room on a page. */
  readonly shrinkable?: number
  /** Set by the layout: the part that they are drawn in. */
  scale?: number
  /** Drawn before lines that continue a source line. */
  readonly wrapMark?: Run
  words?: readonly Word[]
  hangingWords?: {readonly before: readonly PlacedWord[]; readonly behind: readonly PlacedWord[]}
  lines?: {readonly width: number; readonly lines: readonly TextLine[]}
}

/** A ground, a bar and borders around a stack, on every page that it covers. */
export interface Frame {
  readonly ground?: string
  readonly bar?: {readonly colour: string; readonly width: number; readonly isAtRight?: boolean}
  readonly border?: {readonly colour: string; readonly width: number}
  readonly topRule?: {readonly colour: string; readonly width: number}
  readonly padding: {
    readonly left: number
    readonly top: number
    readonly right: number
    readonly bottom: number
  }
}

export interface StackNode extends NodeBase {
  readonly stack: readonly LayoutNode[]
  readonly frame?: Frame
  /** No higher than this, it stays on one page. */
  readonly togetherUpTo?: number
  /** A higher hole is not left for that: it begins below the text, and goes on in the next page. */
  readonly mostHole?: number
  /** Set by the layout: it would have left such a hole. */
  split?: boolean
}

export interface TableCellNode extends TextNode {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

export interface TableNode extends NodeBase {
  readonly table: {
    readonly rows: number
    readonly columns: number
    /** The first rows, repeated on each page. */
    readonly headRows: number
    /** The columns go the other way than those of the pages do. */
    readonly mirrored?: boolean
    /** By row, then column. */
    readonly cells: readonly TableCellNode[]
    readonly padding: {readonly x: number; readonly y: number}
    readonly rules: {readonly strong: string; readonly fine: string}
    /** No higher than these, the table and each of its rows stay on one page. */
    readonly togetherUpTo: {readonly table: number; readonly row: number}
  }
  /** Of each column's words: the widest piece, and the widest line. */
  columnExtents?: readonly Extent[]
}

export interface Extent {
  readonly least: number
  readonly most: number
  /** Of the widest number, which is read wrong where a line ends in it. */
  readonly number: number
}

export type LayoutNode = TextNode | StackNode | TableNode
