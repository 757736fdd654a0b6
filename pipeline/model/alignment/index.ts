/** Aligns two versions of a publication, block by block. */
export {align} from './align.ts'
export {findHeirs} from './find-heirs.ts'
export type {Pair, Piece} from './piece.ts'
