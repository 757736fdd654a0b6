/** Describes a book before it is packed: every file of it, in the order of reading where there is one. */
import type {Piece} from '../../model/edition/edition.ts'
import type {TakeBytes} from '../../model/take-bytes.ts'
import type {PutBy} from '../../model/world.ts'

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

/** A content document whose file was put by, or is held. */
export interface PutByDocument extends Omit<ContentDocument, 'xhtml'> {
  readonly bytes: TakeBytes
}

/** Where a book has so many documents that their files are too much to hold, `putBy` is given. */
export function putByDocument(
  {path, title, properties, xhtml}: ContentDocument,
  putBy?: PutBy
): PutByDocument {
  const bytes = new TextEncoder().encode(xhtml)
  return {path, title, properties, bytes: putBy?.(bytes) ?? held(bytes)}
}

/** Made here, where the text is not in reach: a function keeps all that those around it have in hand. */
function held(bytes: Uint8Array): TakeBytes {
  return () => bytes
}

/** A file beside the text. */
export interface Resource {
  readonly path: string
  readonly mediaType: string
  readonly content: Piece
}
