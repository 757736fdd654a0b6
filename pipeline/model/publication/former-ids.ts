/** Defines what is kept of the ids that blocks of a publication have and had. */
import type {Pair, Piece} from '../alignment/piece.ts'

/** A block's address in its publication. */
export interface BlockAddress {
  /** The name of its document. */
  readonly document: string
  readonly id: string
}

/** One address as a text: the same for the same block. */
export function keyOf({document, id}: BlockAddress): string {
  return `${document}/${id}`
}

/** An id that a block had, or would have by its words, and that no other block is given. */
export interface FormerId extends BlockAddress {
  /** The block that it leads to; absent where nothing took the place of the one that is gone. */
  readonly to?: BlockAddress
}

/** What an earlier version of a publication tells of its ids. */
export interface EarlierIds {
  readonly pieces: readonly Piece[]
  readonly former: readonly FormerId[]
}

/** An earlier version, and which of its blocks are which today. */
export interface ComparedIds {
  readonly earlier: EarlierIds
  readonly pairs: readonly Pair[]
}

/** The file in a publication's folder that tells it. */
export const idsFile = 'ids.json'
