/** Reads a file in pieces at any place but in the images, which are not in memory. */
import {sizeOfPiece} from './edition-file.ts'
import type {Piece} from './edition.ts'

interface PlacedPiece {
  readonly piece: Piece
  readonly start: number
}

/** A file of pieces; places in it count in bytes from 0. */
export class PiecedBytes {
  readonly size: number
  readonly #pieces: readonly PlacedPiece[]

  constructor(pieces: readonly Piece[]) {
    let size = 0
    this.#pieces = pieces.map((piece) => {
      const start = size
      size += sizeOfPiece(piece)
      return {piece, start}
    })
    this.size = size
  }

  /** How many bytes at the file's end are in memory. */
  get heldAtEnd(): number {
    const last = this.#pieces.at(-1)?.piece
    return last instanceof Uint8Array ? last.length : 0
  }

  /** SHA-256, in hexadecimal, of an image that stands for itself; undefined for other parts of the file. */
  digestOf(start: number, length: number): string | undefined {
    const found = this.#pieces.find((one) => start === one.start && length === sizeOfPiece(one.piece))
    return found === undefined || found.piece instanceof Uint8Array ? undefined : found.piece.digest
  }

  /** Throws a `RangeError` for what is not in the file, or not in memory. */
  read(start: number, length: number): Uint8Array {
    const end = start + length
    const found = this.#pieces.find((one) => start >= one.start && end <= one.start + sizeOfPiece(one.piece))
    if (found?.piece instanceof Uint8Array)
      return found.piece.subarray(start - found.start, end - found.start)
    throw new RangeError(`the bytes ${start} to ${end} are not in memory`)
  }
}
