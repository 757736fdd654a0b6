/** Takes an earlier version of a publication apart, into what it tells of each document. */
import type {Run, Stretch} from '../../model/alignment/changed-documents.ts'
import type {Piece} from '../../model/alignment/piece.ts'
import {piecesBetween} from '../../model/alignment/same-around.ts'
import type {EarlierIds} from '../../model/publication/former-ids.ts'
import {groupBy} from '../../model/values/group-by.ts'

/** What it tells of one document. */
export interface EarlierPart extends EarlierIds {
  /** Where its pieces begin: what they stand in is counted from the first of all. */
  readonly first: number
}

export interface EarlierParts {
  /** In the order of its pieces. */
  readonly runs: readonly Run[]
  readonly piecesIn: (stretch: Stretch) => readonly Piece[]
  /** Of the document of a name; undefined where its pieces stand among those of others. */
  readonly of: (name: string) => EarlierPart | undefined
}

export function earlierParts({pieces, former}: EarlierIds): EarlierParts {
  const runs: (Run & {readonly first: number})[] = []
  let first = 0
  for (const [index, {document}] of pieces.entries()) {
    if (pieces[index + 1]?.document === document) continue
    runs.push({document, first, pieces: index + 1 - first})
    first = index + 1
  }
  const byDocument = groupBy(runs, ({document}) => document)
  const leading = groupBy(former, ({document}) => document)
  return {
    runs,
    piecesIn: ({from, to}) =>
      piecesBetween(pieces, runs[from]?.first ?? pieces.length, runs[to]?.first ?? pieces.length),
    of(name) {
      const [run, ...others] = byDocument.get(name) ?? []
      if (others.length > 0) return undefined
      const {first: start, pieces: length} = run ?? {first: 0, pieces: 0}
      return {pieces: pieces.slice(start, start + length), first: start, former: leading.get(name) ?? []}
    }
  }
}
