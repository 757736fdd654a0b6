/** Describes a text that is put together from pieces of files, and where each stands in its file. */

export interface Piece {
  readonly text: string
  /** The file, relative to the project's root. */
  readonly path: string
  /** Where it begins in the file's text. */
  readonly offset: number
  /** Whether it stands in no file, but for what does at this place. */
  readonly isMade?: boolean
}

/** From one offset in the text to another. */
export function slicePieces(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const found: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, piece.text.length)]
    if (from < to)
      found.push({
        ...piece,
        text: piece.text.slice(from, to),
        offset: piece.offset + (piece.isMade === true ? 0 : from)
      })
    at += piece.text.length
  }
  return found
}

/** The text of all pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({text}) => text).join('')
}
