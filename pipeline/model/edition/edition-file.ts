/** Measures and reads the content of an edition's file, whether it is in memory or in pieces. */
import type {EditionFile, Piece} from './edition.ts'

/** The file's pieces; one, when it is in memory or drawn. */
export function piecesOf(file: EditionFile): readonly Piece[] {
  return 'pieces' in file ? file.pieces : [heldBytes(file)]
}

/** How many bytes the file has. */
export function sizeOfFile(file: EditionFile): number {
  if ('size' in file) return file.size
  return piecesOf(file).reduce((sum, piece) => sum + sizeOfPiece(piece), 0)
}

/** In bytes. */
export function sizeOfPiece(piece: Piece): number {
  return piece instanceof Uint8Array ? piece.length : piece.size
}

/** The bytes of a file that an edition always makes in memory, or draws; throws for one in pieces. */
export function heldBytes(file: EditionFile): Uint8Array {
  if ('bytes' in file) return file.bytes
  if ('draw' in file) return file.draw()
  throw new Error(`expected ${file.path} in memory`)
}
