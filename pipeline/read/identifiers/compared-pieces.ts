/** Lists the blocks that are compared with an earlier version; documents that stay themselves are not opened for it. */
import type {Piece} from '../../model/alignment/piece.ts'
import {piecesOf} from '../../model/alignment/pieces-of.ts'
import type {Place} from '../../model/place.ts'
import type {Document} from '../../model/publication/document.ts'
import type {EarlierPart} from './earlier-parts.ts'

export interface ComparedPiece extends Piece {
  /** Absent in a document that stays itself: it is sure which of its blocks is which. */
  readonly place?: Place
}

/** In reading order; of `staying`, by name, what the earlier version has of them. */
export function comparedPieces(
  documents: readonly Document[],
  staying: ReadonlyMap<string, EarlierPart>
): readonly ComparedPiece[] {
  const pieces: ComparedPiece[] = []
  for (const document of documents) {
    const itself = staying.get(document.name)
    const offset = pieces.length - (itself?.first ?? 0)
    for (const piece of itself?.pieces ?? piecesOf([document])) {
      const written = piece.kind === 'note' || document.written.has(piece.id)
      const parent = piece.parent < 0 ? -1 : piece.parent + offset
      const isSame = written === piece.written && parent === piece.parent
      pieces.push(isSame ? piece : {...piece, written, parent})
    }
  }
  return pieces
}
