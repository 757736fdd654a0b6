/** Describes the result of the layout: pages with lines and rectangles. */
import type {Page} from 'pdfmake/js/DocumentContext.js'
import type {ArtifactKind, PdfLink, Tag, TextStyle} from '../lines/runs.ts'
import type {PlacedWord} from '../lines/word.ts'
import type {KeptBody} from './drawn-body.ts'

export interface TextLine {
  readonly words: readonly PlacedWord[]
  /** Left edge and top on the page. */
  x: number
  y: number
  readonly width: number
  /** The width of the column that its words are aligned in. */
  readonly column: number
  readonly height: number
  /** From the top. */
  readonly baseline: number
  readonly anchors: readonly string[]
  readonly trailer?: Trailer
  /** All of the line is furniture. */
  readonly artifact?: ArtifactKind
}

/** Lines with the height that they take together with what is between them. */
export interface TextExtent {
  readonly lines: readonly TextLine[]
  readonly height: number
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

export type PageItem =
  | {readonly kind: 'line'; readonly line: TextLine}
  | {readonly kind: 'rectangle'; readonly rectangle: Rectangle}

export interface LaidPage extends Page<PageItem> {
  /** How it is drawn below its items. */
  kept?: KeptBody
}

/** A page number at the end of a node's last line, filled in when all pages are known. */
export interface Trailer {
  readonly destination: string
  readonly textStyle: TextStyle
  readonly leaderStyle: TextStyle
  readonly tag: Tag
  readonly link: PdfLink
}
