/** Describes a book before it is packed: every file of it, in the order of reading where there is one. */
import type {Piece} from '../../model/edition/edition.ts'

/** What a manifest says of a content document beyond its name (EPUB 3.3, D.8). */
export type ItemProperty = 'mathml' | 'svg'

/** An XHTML file in the spine. */
export interface ContentDocument {
  readonly path: string
  readonly title: string
  /** The file itself: text, since a book's trees together take many times its size. */
  readonly xhtml: string
  readonly properties: readonly ItemProperty[]
}

/** A file beside the text. */
export interface Resource {
  readonly path: string
  readonly mediaType: string
  readonly content: Piece
}
