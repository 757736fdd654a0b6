/** Describes how a page is drawn but for its running head and foot, so that it can be drawn again without being laid out. */
import type {PdfLink, Picture} from '../lines/runs.ts'
import type {ShapedFont} from '../file/shaped-font.ts'
import type {TextTarget} from './text-target.ts'
import type {StructureElement} from '../tags/structure.ts'

/** A part of a link on a page, with its corners. */
export interface LinkArea {
  readonly link: PdfLink
  readonly element: StructureElement
  readonly corners: readonly number[]
}

/** A picture with its left end on a baseline, and the element that is boxed by it. */
export interface DrawnPicture {
  readonly picture: Exclude<Picture, {kind: 'formula' | 'rule'}>
  readonly x: number
  readonly baseline: number
  readonly figure: StructureElement | undefined
}

/** What operators bring along: content of an element, a font of the page, a link; and a picture between them, which is drawn anew. */
export type PageEvent =
  | {readonly kind: 'picture'; readonly drawn: DrawnPicture}
  | {readonly kind: 'mark'; readonly element: StructureElement}
  | {readonly kind: 'font'; readonly font: ShapedFont}
  | {readonly kind: 'link'; readonly area: LinkArea}

/** Where what a page shows goes: into a file, or into what is told of it. */
export interface PageTarget extends TextTarget {
  /** Gives an element the next sequence of the page; its number there. */
  own(element: StructureElement): number
  link(area: LinkArea): void
  picture(drawn: DrawnPicture): void
}

export interface DrawnBody {
  /** Those before each picture, and behind the last; as bytes they lie outside of the heap, which takes three quarters more than is held in it. */
  readonly operators: readonly Buffer[]
  readonly events: readonly PageEvent[]
  /** Whether a sequence of marked content goes on behind them. */
  readonly isOpen: boolean
  /** That is set behind them. */
  readonly colour: string
}

/** A body in place of what was laid out, with the destinations on it and their heights. */
export interface KeptBody extends DrawnBody {
  readonly destinations: readonly (readonly [name: string, y: number])[]
}
