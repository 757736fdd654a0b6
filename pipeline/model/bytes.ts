/** Joins pieces of bytes. */

/** One copy of them all. */
export function concatBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let offset = 0
  for (const piece of pieces) {
    joined.set(piece, offset)
    offset += piece.length
  }
  return joined
}

/** The same bytes in fewer pieces, without a copy: neighbours in one buffer become one. */
export function joinNeighbours(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const joined: Uint8Array[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (
      last !== undefined &&
      last.buffer === piece.buffer &&
      last.byteOffset + last.length === piece.byteOffset
    ) {
      joined[joined.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + piece.length)
    } else {
      joined.push(piece)
    }
  }
  return joined
}
