/** Keeps the ids of documents that could not be read, so that their blocks have them again when they can. */
import type {Piece} from '../../model/alignment/index.ts'
import {withFacts, type Document} from '../../model/publication/document.ts'
import type {EarlierIds} from '../../model/publication/former-ids.ts'

/** An earlier version without the documents of these names, and those documents alone. */
export function parted(
  {pieces, former}: EarlierIds,
  names: ReadonlySet<string>
): readonly [known: EarlierIds, waiting: EarlierIds] {
  const part = (isWaiting: boolean): EarlierIds => ({
    pieces: piecesWhere(pieces, ({document}) => names.has(document) === isWaiting),
    former: former.filter(({document}) => names.has(document) === isWaiting)
  })
  return [part(false), part(true)]
}

/** A document that could not be read, with what is kept of it. */
export function withWaiting(document: Document, waiting: EarlierIds | undefined): Document {
  const {name, unread} = document
  if (unread === undefined || waiting === undefined) return document
  const pieces = piecesWhere(waiting.pieces, (piece) => piece.document === name)
  const former = waiting.former.filter((one) => one.document === name)
  return withFacts(document, {unread: {...unread, ids: {pieces, former}}})
}

/** What a block stands in is in the same document. */
function piecesWhere(pieces: readonly Piece[], isWanted: (piece: Piece) => boolean): readonly Piece[] {
  const places = new Map<number, number>([[-1, -1]])
  const found: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    if (!isWanted(piece)) continue
    places.set(index, found.length)
    found.push({...piece, parent: places.get(piece.parent) ?? -1})
  }
  return found
}
