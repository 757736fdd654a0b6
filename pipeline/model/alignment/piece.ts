/** Says what is aligned, blocks as plain data, and what comes of it. */

/** A block of a publication, in reading order. */
export interface Piece {
  readonly id: string
  readonly kind: string
  /** Its own words. A block without any is known by the blocks in it. */
  readonly text: string
  /** The index of what it stands in: the heading of its section, or the block that holds it; -1 for none. */
  readonly parent: number
  /** Whether the author wrote its id: where an earlier piece of the document has the same, it is the same block. */
  readonly written: boolean
  /** The name of its document. */
  readonly document: string
}

/** A block that is in both versions. */
export interface Pair {
  readonly before: number
  readonly after: number
  /** Whether no reader would doubt that it is the same block. */
  readonly sure: boolean
}
